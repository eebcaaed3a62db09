// SPDX-License-Identifier: GPL-3.0-or-later
// The archive as it is open for reading: its shards, and what was read of its revision to answer
// faster. Work that a writer overtakes is run anew with the newest revision.
#pragma once

#include "common/schema/coverage.hpp"
#include "common/schema/database.hpp"
#include "searcher/engine/archive_identities.hpp"
#include "searcher/engine/counting/columns.hpp"
#include "searcher/engine/counting/shard_answers.hpp"
#include "searcher/engine/query/word_forms.hpp"
#include "searcher/engine/shard_set.hpp"
#include "searcher/value/results.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace newshound {

class OpenArchive {
  public:
    // Several databases are read as one; `synonyms` may be null, `corrections` never. Throws
    // DatabaseError.
    OpenArchive(const std::vector<std::string>& paths, std::shared_ptr<const Synonyms> synonyms,
                std::shared_ptr<StandingCorrections> corrections);
    OpenArchive(const OpenArchive&) = delete; // its parts view each other
    OpenArchive& operator=(const OpenArchive&) = delete;

    // To the newest revision and the newest corrections, forgetting what was read of those before.
    // False when the revision is the one that was open. Within an answer what was found before can
    // be read on.
    bool reopen(Moment moment = Moment::before_answer);

    // As reopen, unless renew() was called: then the revision stays until it is called again.
    void follow() {
        if (!is_held_) reopen();
    }
    void renew() {
        is_held_ = true;
        missed_.clear();
        reopen();
    }

    // What was at fault while an answer was made is forgotten: it is made anew from the beginning.
    void begin_anew() {
        shards_.note_success();
        if (!is_held_) missed_.clear();
    }

    // Runs `work`, anew with the newest revision whenever a writer overtook it: it must start from
    // nothing; and whenever a connection to a shard breaks, without that shard if need be.
    // Xapian::DocNotFoundError passes, other errors of Xapian become DatabaseError, those of
    // damaged files DamageError; of a shard on another machine neither: it is left out.
    void retry(const std::function<void()>& work) { run(work, false); }
    // As retry, of work that reads one article: where that is damaged, DamageError of any shard.
    void retry_article(const std::function<void()>& work) { run(work, true); }

    // Another text after every commit of any shard, and while one is left out; the same again on
    // every copy.
    std::string revision() const;

    const OpenDatabase& database() const { return shards_.database(); }
    const Xapian::Database& all() const { return shards_.database().all; }
    // The shards, with why those are missing that any work since renew() was done without; none of
    // an archive that is one local database.
    std::vector<ShardAnswer> shards() const;
    // The number of the one that holds a document of all().
    std::size_t holder(Xapian::docid document) const { return shards_.holder(document); }
    // See ShardSet::numbering.
    std::size_t numbering() const { return shards_.numbering(); }
    const WordForms& forms() const { return forms_; }
    const Identities& identities() const { return identities_.get(); }
    const std::string& corrections_digest() const { return identities_.corrections_digest(); }
    // Of all outlets together, one entry a year; read once a revision.
    const std::vector<CoverageYear>& coverage();
    std::vector<Columns>& columns() { return columns_; } // one a part once any were loaded

  private:
    ShardSet shards_;
    WordForms forms_;
    mutable ArchiveIdentities identities_; // read when first needed
    std::vector<Columns> columns_;
    std::optional<std::vector<CoverageYear>> coverage_;
    bool is_stale_ = false; // what was read is of an older revision
    bool is_held_ = false;
    std::vector<std::string> missed_{}; // of each shard a fault that it had; "" = none

    bool reopen_once(Moment moment);
    void run(const std::function<void()>& work, bool is_article);
    void note_answer();

    std::string what_is_damaged() const;
    // Throws what an error of Xapian's means to who asked.
    [[noreturn]] void fail(const Xapian::Error& error) const;
};

} // namespace newshound
