// SPDX-License-Identifier: GPL-3.0-or-later
// Which articles were removed for good, so that they stay away: the tombstones of a database.
#pragma once

#include "indexer/writer/tombstone.hpp"

#include <xapian.h>

#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

namespace newshound {

// In order of ids.
std::vector<Tombstone> tombstones_of(const Xapian::Database& database);

// Throws Xapian's errors; one thread at a time. `database` is not owned.
class Removals {
  public:
    explicit Removals(Xapian::WritableDatabase& database);

    bool contains(const std::string& id) const { return ids_.contains(id); }

    void add(const Tombstone& tombstone);
    // Nothing when there is none of that article.
    std::optional<Tombstone> find(const std::string& id) const;
    void take_back(const std::string& id);

  private:
    Xapian::WritableDatabase& database_;
    std::unordered_set<std::string> ids_;
};

} // namespace newshound
