// SPDX-License-Identifier: GPL-3.0-or-later
// The stored versions of an article, numbered in the order of time: the last is the newest, and
// each tells what it changed.
#pragma once

#include "indexer/writer/article_document.hpp"
#include "indexer/writer/coverage_counts.hpp"
#include "indexer/writer/writable_archive.hpp"

#include <xapian.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace newshound {

// One stored version of an article.
struct StoredVersion {
    Xapian::docid docid = 0;
    unsigned number = 0;
    unsigned previous = 0;               // as in Slot::previous; 0 = none
    std::uint64_t content = 0;           // as in Slot::content
    std::optional<std::int64_t> arrival; // arrival_of
    std::string story;                   // as in Slot::story; "" = none
    bool superseded = false;
};

// When the article of these versions first came; nothing where none of them tells.
std::optional<std::int64_t> first_arrival(const std::vector<StoredVersion>& versions);

// The version that has the text of `document` and can't be read any more; nullptr when none is so.
const StoredVersion* damaged_twin(const Xapian::Database& database,
                                  const std::vector<StoredVersion>& versions,
                                  const ArticleDocument& document);

// Names of the files that gave a version, long ones as make_term has them.
std::vector<std::string> files_of(const Xapian::Document& document);

// The date of publication, which of a damaged article its terms still tell.
std::optional<Date> published_of(const Xapian::Document& document);

// Keeps the versions of each article consistent. Who adds or removes versions of an article says
// so before (count_newest with -1) and after (settle). Throws Xapian's errors; one thread at a
// time. Neither `archive` nor `coverage` is owned.
class VersionStore {
  public:
    VersionStore(WritableArchive& archive, CoverageCounts& coverage)
        : archive_(archive), coverage_(coverage) {}

    // By number; empty = no such article.
    std::vector<StoredVersion> of(const std::string& id) const;

    // Afterwards exactly the newest version lacks superseded_term and counts in the coverage, and
    // each version has the terms of what it changed.
    // REQUIRES: no version counts.
    void settle(const std::string& id);

    // Notes in `document`, which takes the place of `old`, the readings that gave that one.
    static void keep_files(const Xapian::Document& old, Xapian::Document& document);

    // Makes the versions of `id` versions of `other`, known by `identity`, which may stand or not,
    // behind those. The one article that they are then came when the first of the two did.
    // REQUIRES: no version of either counts; Arrangement::write and settle(other) follow.
    void move(const std::string& id, const std::string& other, const std::string& identity);

    // Names of the files that gave the versions of the article, long ones as make_term has them.
    std::vector<std::string> files(const std::string& id) const;

    // Counts the newest of `versions` in the coverage `change` times more.
    void count_newest(const std::vector<StoredVersion>& versions, int change);

  private:
    void settle_edits(const std::vector<StoredVersion>& versions);
    void set_first_arrival(const std::vector<StoredVersion>& versions, std::int64_t seconds);
    void set_previous(Xapian::docid docid, const StoredVersion* before);
    void set_superseded(Xapian::docid docid, bool superseded);

    WritableArchive& archive_;
    CoverageCounts& coverage_;
};

} // namespace newshound
