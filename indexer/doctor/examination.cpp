// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/doctor/examination.hpp"

#include "common/article/outlet_registry.hpp"
#include "common/schema/article_data.hpp"
#include "common/schema/database.hpp"
#include "common/schema/date_terms.hpp"
#include "common/schema/schema.hpp"
#include "common/schema/segments.hpp"
#include "indexer/doctor/expected_tables.hpp"
#include "indexer/writer/article_document.hpp"
#include "indexer/writer/file_record.hpp"
#include "indexer/writer/removals.hpp"
#include "indexer/writer/stored_values.hpp"
#include "indexer/writer/stories.hpp"
#include "indexer/writer/versions.hpp"
#include "indexer/writer/whole_reading.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <sstream>

namespace newshound {
namespace {

// The words of a document with their positions, as text to compare.
std::string words_and_places(const Xapian::Document& document) {
    std::string all;
    for (auto at = document.termlist_begin(); at != document.termlist_end(); ++at) {
        const std::string term = *at;
        if (term.empty() || (term.front() >= 'A' && term.front() <= 'Z')) continue;
        all += term;
        for (auto place = at.positionlist_begin(); place != at.positionlist_end(); ++place)
            all += "," + std::to_string(*place);
        all += "\n";
    }
    return all;
}

class Examiner {
  public:
    explicit Examiner(const std::string& path)
        : path_(path), database_(open_database({&path, 1}).all), tables_(database_) {}

    Examination run(bool with_blocks) {
        if (with_blocks) check_blocks();
        const Xapian::docid last = database_.get_lastdocid();
        for (Xapian::docid docid = 1; docid <= last; ++docid)
            look_at(docid);
        for (const auto& [id, versions] : versions_)
            if (!agree(versions)) found_.unsettled.push_back(id);
        check_tables();
        return std::move(found_);
    }

  private:
    void check_blocks() {
        std::error_code error;
        if (!std::filesystem::is_directory(path_, error)) return check_blocks_of(path_);
        for (const std::string& folder : table_folders(path_))
            check_blocks_of(folder);
    }

    void check_blocks_of(const std::string& tables) {
        std::ostringstream told;
        try {
            if (Xapian::Database::check(tables, 0, &told) == 0) return;
        } catch (const Xapian::DatabaseModifiedError&) {
            throw;
        } catch (const Xapian::Error& error) {
            told << reason_of(error);
        }
        found_.broken_blocks += told.str();
    }

    void look_at(Xapian::docid docid) {
        std::optional<Xapian::Document> document;
        try {
            document = database_.get_document(docid);
        } catch (const Xapian::DocNotFoundError&) {
            return;
        }
        ++found_.documents;
        LostArticle lost{.docid = docid, .id = {}, .files = {}};
        try {
            look_at(docid, *document, lost);
        } catch (const Xapian::DatabaseModifiedError&) {
            throw;
        } catch (const Xapian::DocNotFoundError&) { // its list of terms
            found_.lost.push_back(std::move(lost));
        } catch (const Xapian::DatabaseError&) {
            found_.lost.push_back(std::move(lost));
        }
    }

    void look_at(Xapian::docid docid, const Xapian::Document& document, LostArticle& lost) {
        lost.id = value_of(document, Slot::article);
        lost.files = files_of(document);
        note_version(docid, document);
        std::string bytes;
        const bool is_read = read_data(document, bytes, Refused::damage);
        std::optional<ArticleDocument> made =
            is_read ? document_of(std::move(bytes), outlets_) : std::nullopt;
        tables_.count(document, made ? std::optional(made->dates.published) : std::nullopt);
        if (!made)
            found_.lost.push_back(std::move(lost));
        else if (words_and_places(made->document) != words_and_places(document))
            found_.unlike.push_back(docid);
    }

    void note_version(Xapian::docid docid, const Xapian::Document& document) {
        StoredVersion version;
        version.docid = docid;
        version.number = static_cast<unsigned>(unsortable(value_of(document, Slot::version)));
        version.story = value_of(document, Slot::story);
        version.superseded = has_term(document, superseded_term);
        const std::string id = value_of(document, Slot::article);
        std::string& least = least_.try_emplace(version.story, id).first->second;
        least = std::min(least, id);
        versions_[id].push_back(std::move(version));
    }

    // Exactly the newest of them stands for the article, and counts in its group, which is known
    // by the least of its ids.
    bool agree(std::vector<StoredVersion> versions) const {
        std::ranges::sort(versions, {}, &StoredVersion::number);
        const StoredVersion* newest = &versions.back();
        unsigned before = 0;
        for (const StoredVersion& each : versions) {
            if (each.number <= before || each.superseded == (&each == newest)) return false;
            if (each.story != newest->story) return false;
            before = each.number;
        }
        if (newest->story.empty()) return true;
        if (newest->story != least_.at(newest->story)) return false;
        const Xapian::Document document = database_.get_document(newest->docid);
        const std::string term = story_term(newest->story);
        return has_term(document, term) &&
               has_term(document, copied_term) == (database_.get_termfreq(term) > 1);
    }

    // Where blocks are broken the tables may not be readable either: they are made anew then.
    void check_tables() {
        try {
            check_metadata();
            tables_.compare(found_);
        } catch (const Xapian::DatabaseModifiedError&) {
            throw;
        } catch (const Xapian::DatabaseError&) {
            if (found_.broken_blocks.empty()) throw;
        }
    }

    void check_metadata() {
        for (const Tombstone& tombstone : tombstones_of(database_))
            if (versions_.contains(tombstone.id))
                found_.risen.push_back(tombstone.id);
            else
                removed_.insert(tombstone.id);
        each_metadata(database_, metadata::file_prefix,
                      [&](std::string_view rest, const std::string& bytes) {
                          std::string name(rest);
                          FileRecord record;
                          const bool is_read = unpack_file_record(bytes, name, record);
                          if (is_read && (record.article.empty() || is_known(record.article)))
                              return;
                          found_.loose_files.push_back(name);
                      });
    }

    bool is_known(const std::string& id) const {
        return versions_.contains(id) || removed_.contains(id);
    }

    std::string path_;
    Xapian::Database database_;
    OutletRegistry outlets_;
    ExpectedTables tables_;
    std::map<std::string, std::vector<StoredVersion>> versions_;
    std::map<std::string, std::string> least_; // story -> least id among its articles
    std::set<std::string> removed_;
    Examination found_;
};

// Whether its root is readable, and not all of its segments are.
bool lacks_a_segment(const std::string& path) {
    try {
        return open_damaged_segments(path).size() < table_folders(path).size();
    } catch (const DatabaseError&) {
        return false;
    } catch (const Xapian::Error&) {
        return false;
    }
}

} // namespace

Examination examine(const std::string& path) {
    try {
        return read_whole(path, [&] { return Examiner(path).run(true); });
    } catch (const DatabaseError& error) {
        if (!lacks_a_segment(path)) throw;
        Examination found;
        found.lost_segment = error.what();
        return found;
    }
}

Examination examine_articles(const std::string& path) {
    return read_whole(path, [&] { return Examiner(path).run(false); });
}

} // namespace newshound
