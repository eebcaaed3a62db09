// SPDX-License-Identifier: GPL-3.0-or-later
// What crawlers note of pages that they found as they had been: a time of capture more of a text
// that another record holds. It makes no article and holds none.
//
// They are kept by the id that the article of their address has or would have, and taken anew each
// time that the article is arranged. So it is all the same whether they come before their page or
// after it, and in how many runs; those whose page is not here wait.
#pragma once

#include "indexer/writer/readings.hpp"

#include <xapian.h>

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace newshound {

struct StoredRevisit {
    Date captured;
    // Hashes, the surest first (marks of records): what it says it is like, and by what later
    // revisits may refer to it.
    std::vector<std::uint64_t> referred;
    std::vector<std::uint64_t> own;
};

// The readings of one article that records with those marks gave.
using MarkedReadings = std::map<std::uint64_t, StoredReading>;

// The readings that `revisits` tell, in order of their times: each as the one that it refers to,
// with its own time and without a file. One that refers to none of them, nor to a revisit that does
// so at an earlier time, tells none; nor does one at a time that a reading of that text has.
std::vector<StoredReading> readings_of_revisits(std::vector<StoredRevisit> revisits,
                                                MarkedReadings marked);

// Those of a database. Throws Xapian's errors; one thread at a time. `database` is not owned.
class Revisits {
  public:
    explicit Revisits(Xapian::WritableDatabase& database) : database_(database) {}

    // False when it is known.
    bool add(const std::string& id, const StoredRevisit& revisit);
    std::vector<StoredRevisit> of(const std::string& id) const;
    bool has(const std::string& id) const;
    // Writes what was added.
    void write();

  private:
    using Packed = std::set<std::string>;

    Packed stored(const std::string& id) const;

    Xapian::WritableDatabase& database_;
    std::map<std::string, Packed> added_; // with all that stand of these ids
};

} // namespace newshound
