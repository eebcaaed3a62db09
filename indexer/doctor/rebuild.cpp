// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/doctor/rebuild.hpp"

#include "common/error.hpp"
#include "common/schema/analysis.hpp"
#include "common/schema/arrival.hpp"
#include "common/schema/article_data.hpp"
#include "common/schema/captures.hpp"
#include "common/schema/coverage.hpp"
#include "common/schema/database.hpp"
#include "common/schema/date_terms.hpp"
#include "common/schema/forms.hpp"
#include "common/schema/identity.hpp"
#include "common/schema/schema.hpp"
#include "common/schema/segments.hpp"
#include "common/schema/share.hpp"
#include "indexer/doctor/new_folder.hpp"
#include "indexer/doctor/writer_lock.hpp"
#include "indexer/writer/article_document.hpp"
#include "indexer/writer/copy_candidates.hpp"
#include "indexer/writer/coverage_counts.hpp"
#include "indexer/writer/form_tables.hpp"
#include "indexer/writer/open_for_writing.hpp"
#include "indexer/writer/stored_values.hpp"
#include "indexer/writer/stories.hpp"
#include "indexer/writer/versions.hpp"
#include "indexer/writer/writable_archive.hpp"

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <set>
#include <utility>

namespace newshound {
namespace {

constexpr Xapian::docid most_at_once = 2000; // documents that wait for a commit

// What `read` gives; nothing ("", an empty list) where that is damaged. Of a document without its
// list of terms Xapian says that there is none.
auto left(const auto& read) -> decltype(read()) {
    try {
        return read();
    } catch (const Xapian::DocNotFoundError&) {
        return {};
    } catch (const Xapian::DatabaseError&) {
        return {};
    }
}

std::string value_left(const Xapian::Document& document, Slot slot) {
    return left([&] { return value_of(document, slot); });
}

class Rebuilder {
  public:
    Rebuilder(const std::string& path, const std::string& fresh, const OutletRegistry& outlets)
        : old_(joined(open_damaged_segments(path))), outlets_(outlets),
          fresh_(fresh, {.segment_bytes = no_new_segment}), versions_(fresh_, coverage_) {}

    void run(std::vector<LostArticle>& lost) {
        copy_metadata();
        const Xapian::docid last = old_.get_lastdocid();
        for (Xapian::docid docid = 1; docid <= last; ++docid) {
            copy_document(docid, lost);
            if (docid % most_at_once == 0) fresh_.commit();
        }
        fresh_.commit(); // so that what follows sees all of it
        for (const std::string& id : articles_)
            versions_.settle(id);
        KnownRuns known(WriterOptions().compared_bytes);
        settle_stories(fresh_.all(), Xapian::Database(), articles_, known);
        forms_.write(fresh_.all());
        coverage_.write(fresh_.all());
        fresh_.commit();
    }

  private:
    // Damage ends a walk over keys. So what matters most is asked for by itself, what people have
    // removed is walked apart from the many records of files, and then comes all that can be read.
    // (Files of which nothing is known are read again, see the examination.)
    void copy_metadata() {
        for (const std::string_view key : {metadata::index_id, metadata::revision,
                                           metadata::features, metadata::last_run, share_metadata})
            copy_metadata_at(key);
        for (const std::string_view prefix :
             {metadata::removed_prefix, metadata::kept_prefix, metadata::root_prefix,
              metadata::revisit_prefix, metadata::file_prefix, metadata::page_prefix,
              std::string_view()})
            copy_metadata_below(prefix);
    }

    void copy_metadata_at(std::string_view key) {
        try {
            const std::string value = old_.get_metadata(std::string(key));
            if (!value.empty()) fresh_.root().set_metadata(std::string(key), value);
        } catch (const Xapian::DatabaseError&) {
            // It is lost.
        }
    }

    void copy_metadata_below(std::string_view start) {
        static constexpr std::array derived = {coverage_prefix, stem_forms_prefix,
                                               accent_forms_prefix, segments_key, documents_key};
        try {
            each_metadata(old_, start, [&](std::string_view rest, const std::string& value) {
                const std::string key = std::string(start).append(rest);
                for (const std::string_view prefix : derived)
                    if (key.starts_with(prefix)) return;
                fresh_.root().set_metadata(key, value);
            });
        } catch (const Xapian::DatabaseError&) {
            // What is behind the damage can't be read.
        }
    }

    void copy_document(Xapian::docid docid, std::vector<LostArticle>& lost) {
        std::optional<Xapian::Document> document;
        LostArticle article{.docid = docid, .id = {}, .files = {}};
        try {
            document = old_.get_document(docid);
            article.id = value_left(*document, Slot::article);
            article.files = left([&] { return files_of(*document); });
            std::string bytes;
            std::optional<ArticleDocument> made;
            if (read_data(*document, bytes, Refused::damage))
                made = document_of(std::move(bytes), outlets_);
            if (made)
                put(docid, *document, *made, article);
            else
                lost.push_back(std::move(article));
        } catch (const Xapian::DocNotFoundError&) {
            if (document) lost.push_back(std::move(article)); // its list of terms is lost
        } catch (const Xapian::DatabaseError&) {
            lost.push_back(std::move(article));
        }
    }

    void put(Xapian::docid docid, const Xapian::Document& old, ArticleDocument& made,
             const LostArticle& article) {
        Xapian::Document& fresh = made.document;
        for (const Slot slot : {Slot::identity, Slot::revision, readings_slot, captures_slot})
            fresh.add_value(number_of(slot), value_left(old, slot));
        if (const auto arrival = left([&] { return arrival_of(old); }))
            set_arrival(fresh, *arrival);
        std::string identity = value_left(old, Slot::identity);
        if (identity.empty()) identity = made.identity;
        const std::string id = article.id.empty() ? article_id(identity) : article.id;
        const std::string number = value_left(old, Slot::version);
        const unsigned version =
            number.empty() ? next_version(id) : static_cast<unsigned>(unsortable(number));
        fresh.add_value(number_of(Slot::identity), identity);
        fresh.add_value(number_of(Slot::article), id);
        fresh.add_value(number_of(Slot::version), sortable(version));
        fresh.add_boolean_term(std::string(article_prefix) + id);
        fresh.add_boolean_term(std::string(identity_prefix) + version_id(id, version));
        for (const std::string& file : article.files)
            fresh.add_boolean_term(make_term(path_prefix, file));
        set_leading_terms(fresh);
        fresh_.replace(docid, fresh);
        forms_.note(made.language, made.words);
        articles_.insert(id);
    }

    unsigned next_version(const std::string& id) const {
        const std::vector<StoredVersion> standing = versions_.of(id);
        return standing.empty() ? 1 : standing.back().number + 1;
    }

    Xapian::Database old_;
    const OutletRegistry& outlets_;
    WritableArchive fresh_;
    FormTables forms_;
    CoverageCounts coverage_;
    VersionStore versions_;
    std::set<std::string> articles_; // ids
};

std::string free_name(const std::string& path) {
    std::string name = path + ".damaged";
    for (int number = 2; std::filesystem::exists(name); ++number)
        name = path + ".damaged" + std::to_string(number);
    return name;
}

} // namespace

std::string rebuild(const std::string& path, const OutletRegistry& outlets,
                    std::vector<LostArticle>& lost) {
    const std::string fresh = path + ".rebuilt";
    std::error_code error;
    const WriterLock lock(path);
    clear_new_folder(fresh);
    try {
        Rebuilder(path, fresh, outlets).run(lost);
        copy_corrections(path, fresh);
    } catch (const Xapian::Error& failure) {
        std::filesystem::remove_all(fresh, error);
        throw DatabaseError("can't rebuild " + path + ": " + reason_of(failure) +
                            "; bring back a backup (nothing was changed)");
    }
    const std::string kept = free_name(path);
    if (std::rename(path.c_str(), kept.c_str()) != 0)
        throw SystemError("can't rename " + path, errno);
    if (std::rename(fresh.c_str(), path.c_str()) != 0) {
        const int reason = errno;
        std::rename(kept.c_str(), path.c_str());
        throw SystemError("can't rename " + fresh, reason);
    }
    return kept;
}

} // namespace newshound
