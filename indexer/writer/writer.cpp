// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/writer/writer.hpp"

#include "common/error.hpp"
#include "common/program/version.hpp"
#include "common/schema/analysis.hpp"
#include "common/schema/database.hpp"
#include "common/schema/date_terms.hpp"
#include "common/schema/identity.hpp"
#include "common/schema/schema.hpp"
#include "common/schema/stored_article.hpp"
#include "indexer/writer/story_finder.hpp"

#include <algorithm>

namespace newshound {
namespace {

// Metadata weighs too: a run over a million skipped pages must commit now and then.
constexpr std::size_t bytes_a_file_record = 200;

constexpr Xapian::valueno number_of(Slot slot) {
    return static_cast<Xapian::valueno>(slot);
}

std::string article_term(std::string_view id) {
    return std::string(article_prefix).append(id);
}

std::string story_term(const std::string& story) {
    return make_term(find_field("story")->prefix, story);
}

// Runs `action`, telling Xapian's errors in people's words.
auto guarded(const std::string& path, const auto& action) {
    try {
        return action();
    } catch (const Xapian::Error& error) {
        throw DatabaseError("can't write to " + path + ": " + error.get_msg() +
                            "; what was committed before is safe");
    }
}

} // namespace

Writer::Writer(const std::string& path, const WriterOptions& options)
    : path_(path), options_(options), database_(open_for_writing(path, options)) {
    revision_ = metadata_number(database_, metadata::revision) + 1;
    each_metadata(metadata::removed_prefix,
                  [&](std::string_view id, const std::string&) { removed_.emplace(id); });
}

Written Writer::put(ArticleDocument&& document, std::string& id) {
    return guarded(path_, [&] {
        id = id_for(document.identity);
        if (removed_.contains(id)) return Written::removed_before;
        if (database_.get_termfreq(article_term(id)) != 0)
            return put_version(std::move(document), id);
        coverage_.add(document.outlet, document.published, 1);
        const std::string story = story_of(document, id);
        complete(document, id, 1, story);
        database_.add_document(document.document);
        if (story != id) settle_story(story, id);
        return Written::added;
    });
}

// The id that belongs to `identity`; the next one where another article has the first.
std::string Writer::id_for(const std::string& identity) const {
    for (unsigned attempt = 0;; ++attempt) {
        const std::string id = article_id(identity, attempt);
        const std::string term = article_term(id);
        if (database_.get_termfreq(term) == 0) return id;
        Article card;
        const std::string bytes =
            database_.get_document(*database_.postlist_begin(term)).get_data();
        if (load_card(bytes, card) && identity_of(card) == identity) return id;
    }
}

Written Writer::put_version(ArticleDocument&& document, const std::string& id) {
    const std::vector<Version> standing = versions(id);
    if (is_known(standing, document)) return Written::unchanged;
    count_newest(standing, -1);
    std::string story = document.fingerprint.empty() ? "" : standing.back().story;
    if (story.empty()) story = story_of(document, id);
    complete(document, id, standing.back().number + 1, story);
    database_.add_document(document.document);
    settle_versions(id);
    settle_story(story, id);
    return Written::updated;
}

// The group of near-copies of a new text; its own when it is like none before.
std::string Writer::story_of(const ArticleDocument& document, const std::string& id) const {
    if (document.fingerprint.empty()) return {};
    const std::string story = find_story(database_, document.fingerprint, document.document);
    return story.empty() ? id : story;
}

// Gives the document what only the writer knows, and notes what it brings to the tables.
void Writer::complete(ArticleDocument& document, const std::string& id, unsigned version,
                      const std::string& story) {
    Xapian::Document& x = document.document;
    x.add_boolean_term(article_term(id));
    x.add_boolean_term(std::string(identity_prefix) + version_id(id, version));
    x.add_value(number_of(Slot::article), id);
    x.add_value(number_of(Slot::version), sortable(version));
    x.add_value(number_of(Slot::revision), sortable(static_cast<double>(revision_)));
    if (!story.empty()) {
        x.add_value(number_of(Slot::story), story);
        x.add_boolean_term(story_term(story));
    }
    forms_.note(document.language, document.words);
    pending_bytes_ += document.text_bytes;
    dirty_ = true;
}

void Writer::renew(Xapian::docid docid, ArticleDocument&& document) {
    guarded(path_, [&] {
        const Xapian::Document old = database_.get_document(docid);
        const std::string id = old.get_value(number_of(Slot::article));
        count_newest(versions(id), -1);
        const double version = unsortable(old.get_value(number_of(Slot::version)));
        std::string story = old.get_value(number_of(Slot::story));
        if (story.empty() || document.fingerprint.empty()) story = story_of(document, id);
        complete(document, id, static_cast<unsigned>(version), story);
        // No news to those who watch for what is new.
        document.document.add_value(number_of(Slot::revision),
                                    old.get_value(number_of(Slot::revision)));
        database_.replace_document(docid, document.document);
        settle_versions(id);
        settle_story(story, id);
    });
}

void Writer::delete_document(Xapian::docid docid) {
    guarded(path_, [&] {
        database_.delete_document(docid);
        dirty_ = true;
    });
}

std::vector<std::string> Writer::articles_with(const std::string& url) const {
    return guarded(path_, [&] {
        std::vector<std::string> ids;
        const std::string term = make_term(find_field("url")->prefix, url);
        for (auto at = database_.postlist_begin(term); at != database_.postlist_end(term); ++at) {
            std::string id = database_.get_document(*at).get_value(number_of(Slot::article));
            if (std::ranges::find(ids, id) == ids.end()) ids.push_back(std::move(id));
        }
        return ids;
    });
}

void Writer::commit_when_due() {
    if (pending_bytes_ >= options_.commit_bytes) commit();
}

void Writer::commit() {
    guarded(path_, [&] {
        if (!dirty_) return;
        forms_.write(database_);
        coverage_.write(database_);
        database_.set_metadata(std::string(metadata::revision), std::to_string(revision_));
        database_.set_metadata(std::string(metadata::program), std::string(version()));
        database_.commit();
        ++revision_;
        pending_bytes_ = 0;
        dirty_ = false;
    });
}

void Writer::note_file(const std::string& name, const FileRecord& record) {
    set_metadata(file_key(name), pack_file_record(name, record));
    pending_bytes_ += bytes_a_file_record;
}

void Writer::forget_file(const std::string& name) {
    set_metadata(file_key(name), "");
}

void Writer::set_metadata(std::string_view key, const std::string& value) {
    guarded(path_, [&] {
        database_.set_metadata(std::string(key), value);
        dirty_ = true;
    });
}

std::string Writer::metadata_text(std::string_view key) const {
    return guarded(path_, [&] { return database_.get_metadata(std::string(key)); });
}

void Writer::each_metadata(std::string_view prefix,
                           const std::function<void(std::string_view, const std::string&)>& visit) {
    guarded(path_, [&] {
        const std::string start(prefix);
        for (auto at = database_.metadata_keys_begin(start);
             at != database_.metadata_keys_end(start); ++at) {
            const std::string key = *at;
            visit(std::string_view(key).substr(start.size()), database_.get_metadata(key));
        }
    });
}

std::vector<Xapian::docid> Writer::documents() const {
    return guarded(path_, [&] {
        return std::vector<Xapian::docid>(database_.postlist_begin(""), database_.postlist_end(""));
    });
}

std::string Writer::data(Xapian::docid docid) const {
    return guarded(path_, [&] { return database_.get_document(docid).get_data(); });
}

} // namespace newshound
