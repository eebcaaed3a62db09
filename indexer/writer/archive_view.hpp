// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked of a database before it is written to, or instead of it: without the writer's lock,
// so on a read-only disk, as another user and beside a running writer too.
#pragma once

#include "common/schema/database.hpp"
#include "indexer/writer/tombstone.hpp"

#include <functional>
#include <string>
#include <vector>

namespace newshound {

// Of the revision that is newest when it is asked. One thread at a time. All functions throw
// DatabaseError.
class ArchiveView {
  public:
    explicit ArchiveView(const std::string& path) : path_(path), open_(open_database({&path, 1})) {}

    // In order of ids.
    std::vector<Tombstone> tombstones();

    // Full paths of the files that a removed article was read from, as far as their folders are
    // known.
    std::vector<std::string> paths_of(const Tombstone& tombstone);

    // The ids of the articles that an id or address names; empty = none.
    std::vector<std::string> find(const std::string& id_or_address);

  private:
    void retry(const std::function<void()>& work);

    std::string path_;
    OpenDatabase open_;
};

} // namespace newshound
