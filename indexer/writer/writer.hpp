// SPDX-License-Identifier: GPL-3.0-or-later
// The one writer of a database: adds, replaces and removes articles, keeps its tables, commits.
#pragma once

#include "common/schema/database.hpp"
#include "indexer/writer/arrangement.hpp"
#include "indexer/writer/article_document.hpp"
#include "indexer/writer/coverage_counts.hpp"
#include "indexer/writer/file_records.hpp"
#include "indexer/writer/form_tables.hpp"
#include "indexer/writer/known_runs.hpp"
#include "indexer/writer/open_for_writing.hpp"
#include "indexer/writer/removals.hpp"
#include "indexer/writer/revisits.hpp"
#include "indexer/writer/versions.hpp"
#include "indexer/writer/writable_archive.hpp"

#include <xapian.h>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace newshound {

enum class Written {
    added,
    kept_apart, // added, by the name of its file: other stories declare the same address
    updated,    // a text that its article had not, or its file not last
    unchanged,
    removed_before,
    healed // the text was known, but what stood of it was damaged
};

enum class Removal { for_good, kept };

// Everything since the last commit() is lost if the program ends without one, and nothing before:
// all of it is one transaction of Xapian's, which by itself would commit documents without their
// tables, and as often as its environment says.
// One thread at a time, but for work(). All functions throw DatabaseError when the disk refuses.
class Writer {
  public:
    // Throws DatabaseBusy when another writer holds it, DatabaseError when it is not ours.
    explicit Writer(const std::string& path, const WriterOptions& options = {});

    // Adds an article, a new text of one, or nothing where it is known. How that makes versions the
    // next commit arranges: a capture of a text that comes back between others makes one, and is
    // `unchanged` here. `id` receives the article's id. Where several pages give one address other
    // articles may get another id (placement.hpp): current_id.
    Written put(ArticleDocument&& document, std::string& id);

    std::string article_of(Xapian::docid docid); // its id
    // The id that an article has by now that had `id` at some time of this run.
    std::string current_id(std::string id) const;

    // Puts `document` in the place of the version `docid`: same id, same version.
    void renew(Xapian::docid docid, ArticleDocument&& document);

    // A record says that the page at that address (url_key) was found as it had been.
    void note_revisit(const std::string& address, const StoredRevisit& revisit);
    // Of those noted since the writer was made: how many refer to a page that is here.
    std::size_t count_revisits_here();

    void note_file(const std::string& name, const FileRecord& record);
    void forget_file(const std::string& name);
    // So that the next run reads it again: its container too, where it stands in one.
    void read_file_again(const std::string& name);
    // All of that article's. Gives their number.
    std::size_t read_files_again(const std::string& id);
    bool has_files() const;                       // of this run or earlier ones
    void each_file(const FileVisit& visit) const; // as FileRecords::each, each_of_page
    void each_file_of_page(std::uint64_t bytes_hash, const FileVisit& visit) const;

    // Removes all versions of an article, leaving a tombstone: for good, or hidden and kept whole.
    // One that is hidden already can be removed for good. False when there is none.
    bool remove(const std::string& id, const std::string& reason, Removal how);
    // Takes a removal back: a hidden article stands again with all its versions, one removed for
    // good is let in again when its files are read, which they will be. Nothing when it was not
    // removed.
    std::optional<Tombstone> undo_removal(const std::string& id, const OutletRegistry& outlets);
    bool is_removed(const std::string& id) const { return removals_.contains(id); }

    // The file `old` is now `name`; its article stays what it is.
    void move_file(const std::string& old, const std::string& name, const FileRecord& record);

    // The file of that name is gone; another one gives the same version too.
    void drop_file(const std::string& id, std::uint64_t content, const std::string& name);

    // Removes the versions with that text, whose files are gone; remove_versions: all of an
    // article. Both give their number; neither leaves a tombstone.
    std::size_t remove_version(const std::string& id, std::uint64_t content);
    std::size_t remove_versions(const std::string& id);

    void set_metadata(std::string_view key, const std::string& value);
    // As each_metadata in common/schema/database.hpp.
    void each_metadata(std::string_view prefix, const MetadataVisit& visit) const;

    // Does a part of what put() left to be done, on any thread and beside any other call. False
    // where there is none. Who never calls it has it done by put() and commit().
    bool work();

    // Commits when one is due (WriterOptions). Call it only between whole articles.
    void commit_when_due();
    void commit() { commit(Coming::some); }
    // The last commit of a run: with the identities of all names that the database holds then.
    // Until it comes the names of the run before stand.
    void finish();

  private:
    Written add(ArticleDocument&& document, const std::string& id);
    Written put_version(ArticleDocument&& document, const std::string& id);
    std::int64_t arrival_of_page(const ArticleDocument& page) const;
    Arrangement& gathering(const std::string& id);
    void arrange(const std::string& id);
    void rename(const std::string& id, const std::string& identity);
    void complete(ArticleDocument& document, const std::string& id, unsigned version,
                  const std::string& story);
    void delete_document(const StoredVersion& version);
    bool forget_kept(const std::string& id, const std::string& reason);
    std::string id_of(const std::string& identity);
    void commit(Coming coming);

    std::string path_;
    WriterOptions options_;
    WritableArchive archive_;
    FormTables forms_;
    CoverageCounts coverage_;
    VersionStore versions_;
    Removals removals_;
    FileRecords files_;
    Revisits revisits_;
    KnownRuns known_runs_;
    std::map<std::string, std::vector<double>> noted_; // moments of revisits by article id
    std::map<std::string, Arrangement> gathered_;      // articles whose versions are to be arranged
    std::set<std::string> touched_;                    // articles whose stories are to be settled
    std::map<std::string, std::string> renamed_;       // old id -> new, in this run
    std::uint64_t revision_ = 0;                       // of the next commit
    std::uint64_t names_behind_ = 0;                   // documents: see name_table.hpp
    std::size_t pending_bytes_ = 0;                    // since the last commit: of text
    std::size_t pending_changes_ = 0;                  // documents and records
    std::chrono::steady_clock::time_point committed_ = std::chrono::steady_clock::now();
};

} // namespace newshound
