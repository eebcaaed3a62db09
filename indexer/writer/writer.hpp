// SPDX-License-Identifier: GPL-3.0-or-later
// The one writer of a database: adds, replaces and removes articles, keeps its tables, commits.
#pragma once

#include "indexer/writer/article_document.hpp"
#include "indexer/writer/coverage_counts.hpp"
#include "indexer/writer/file_record.hpp"
#include "indexer/writer/form_tables.hpp"
#include "indexer/writer/open_for_writing.hpp"
#include "indexer/writer/tombstone.hpp"

#include <xapian.h>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace newshound {

enum class Written { added, updated, unchanged, removed_before };

// Everything since the last commit() is lost if the program ends without one, and nothing before.
// Not to be shared between threads. All functions throw DatabaseError when the disk refuses.
class Writer {
  public:
    // Throws DatabaseBusy when another writer holds it, DatabaseError when it is not ours.
    explicit Writer(const std::string& path, const WriterOptions& options = {});

    // Adds an article, a new version of one, or nothing where its text is known already for its
    // time. `id` receives the article's id.
    Written put(ArticleDocument&& document, std::string& id);

    // Puts `document` in the place of the version `docid`: same id, same version.
    void renew(Xapian::docid docid, ArticleDocument&& document);

    void note_file(const std::string& name, const FileRecord& record);
    void forget_file(const std::string& name);

    // Removes all versions of an article, leaving a tombstone. False when there is none.
    bool remove(const std::string& id, const std::string& reason);
    // Lets a removed article in again; its files will be read again. False when it was not removed.
    bool undo_removal(const std::string& id);
    std::vector<Tombstone> tombstones();

    // Removes the versions with that text, whose files are gone; remove_versions: all of an
    // article. Both give their number; neither leaves a tombstone.
    std::size_t remove_version(const std::string& id, std::uint64_t content);
    std::size_t remove_versions(const std::string& id);

    bool is_removed(const std::string& id) const { return removed_.contains(id); }

    // The ids of the articles that an id or address names; empty = none.
    std::vector<std::string> find(const std::string& id_or_address) const;

    void set_metadata(std::string_view key, const std::string& value);
    std::string metadata_text(std::string_view key) const;
    // Calls `visit` with the rest of each key behind `prefix`, and the value, in order of keys.
    void each_metadata(std::string_view prefix,
                       const std::function<void(std::string_view, const std::string&)>& visit);

    // All documents, and what they store.
    std::vector<Xapian::docid> documents() const;
    std::string data(Xapian::docid docid) const;

    // Commits when enough text was written since the last time.
    void commit_when_due();
    void commit();

  private:
    // One stored version of an article.
    struct Version {
        Xapian::docid docid = 0;
        unsigned number = 0;
        unsigned previous = 0; // as in Slot::previous; 0 = none
        std::uint64_t content = 0;
        std::optional<double> moment;
        std::string story;
        bool superseded = false;
    };

    std::vector<Version> versions(const std::string& id) const; // by number
    std::string id_for(const std::string& identity) const;
    Written put_version(ArticleDocument&& document, const std::string& id);
    std::string story_of(const ArticleDocument& document, const std::string& id) const;
    void complete(ArticleDocument& document, const std::string& id, unsigned version,
                  const std::string& story);
    static bool is_known(const std::vector<Version>& versions, const ArticleDocument& document);
    static const Version* newest_of(const std::vector<Version>& versions);
    void settle_versions(const std::string& id);
    void settle_edits(std::vector<Version> versions);
    void settle_story(const std::string& story, const std::string& added);
    void set_previous(Xapian::docid docid, const Version* before);
    void set_superseded(Xapian::docid docid, bool superseded);
    void count(Xapian::docid docid, int change);
    void delete_document(Xapian::docid docid);
    std::vector<std::string> articles_with(const std::string& url) const;
    void count_newest(const std::vector<Version>& versions, int change);
    std::vector<std::string> files_of(const std::string& id);

    std::string path_;
    WriterOptions options_;
    Xapian::WritableDatabase database_;
    FormTables forms_;
    CoverageCounts coverage_;
    std::unordered_set<std::string> removed_; // ids with a tombstone
    std::uint64_t revision_ = 0;              // of the next commit
    std::size_t pending_bytes_ = 0;
    bool dirty_ = false;
};

} // namespace newshound
