// SPDX-License-Identifier: GPL-3.0-or-later
// The versions of an article: which stand, which is the newest, and what each one changed.
#pragma once

#include "indexer/writer/article_document.hpp"
#include "indexer/writer/coverage_counts.hpp"

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
    std::optional<double> moment;        // as in Slot::moment
    std::optional<std::int64_t> arrival; // arrival_of
    std::string story;                   // as in Slot::story; "" = none
    bool superseded = false;
};

// The newest in time; where a moment is not known the order of writing decides, as it does between
// equal moments. nullptr when there are none.
const StoredVersion* newest_of(const std::vector<StoredVersion>& versions);

// When the article of these versions first came; nothing where none of them tells.
std::optional<std::int64_t> first_arrival(const std::vector<StoredVersion>& versions);

// The version as which a text is known for its time: it has the same, and no other text is known to
// have stood between the two; nullptr when there is none. A page that goes back to an earlier text
// is a version of its own; the same page read twice is none, and neither is one of unknown time.
const StoredVersion* known_as(const std::vector<StoredVersion>& versions, std::uint64_t content,
                              std::optional<double> moment);

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
// time. Neither `database` nor `coverage` is owned.
class VersionStore {
  public:
    VersionStore(Xapian::WritableDatabase& database, CoverageCounts& coverage)
        : database_(database), coverage_(coverage) {}

    // By number; empty = no such article.
    std::vector<StoredVersion> of(const std::string& id) const;

    // Afterwards exactly the newest version lacks superseded_term and counts in the coverage, and
    // each version has the terms of what it changed.
    // REQUIRES: no version counts.
    void settle(const std::string& id);

    // Notes that the file of that name gave the version too. The first in order of names is the one
    // that its article shows.
    void add_file(Xapian::docid docid, const std::string& name);

    // The file of that name is gone: takes back add_file. The last one stays noted.
    void drop_file(Xapian::docid docid, const std::string& name);

    // Notes in `document`, which takes the place of `old`, the files that gave that one.
    static void keep_files(const Xapian::Document& old, Xapian::Document& document);

    // Makes the versions of `id` versions of `other`, known by `identity`, which may stand or not.
    // The one article that they are then came when the first of the two did.
    // REQUIRES: no version of either counts; settle(other) follows.
    void move(const std::string& id, const std::string& other, const std::string& identity);

    // Names of the files that gave the versions of the article, long ones as make_term has them.
    std::vector<std::string> files(const std::string& id) const;

    // Counts the newest of `versions` in the coverage `change` times more.
    void count_newest(const std::vector<StoredVersion>& versions, int change);

  private:
    void settle_edits(std::vector<StoredVersion> versions);
    void merge_files(Xapian::docid from, Xapian::docid to);
    void set_first_arrival(const std::vector<StoredVersion>& versions, std::int64_t seconds);
    void set_previous(Xapian::docid docid, const StoredVersion* before);
    void set_superseded(Xapian::docid docid, bool superseded);

    Xapian::WritableDatabase& database_;
    CoverageCounts& coverage_;
};

} // namespace newshound
