// SPDX-License-Identifier: GPL-3.0-or-later
// Which folders and files this user had indexed on this machine: from there originals are given out
// without being asked for by name. Kept in the user's own state folder, never in a database, which
// may come from anybody.
#pragma once

#include <string>
#include <vector>

namespace newshound {

class IndexedFolders {
  public:
    // `state`: the folder that keeps the list; "" = there is none, nothing is kept.
    explicit IndexedFolders(std::string state) : state_(std::move(state)) {}

    // Full paths; none where the list can't be read.
    std::vector<std::string> all() const;

    // Adds these, links resolved, those that are there and not below others. Throws SystemError.
    void add(const std::vector<std::string>& paths) const;

  private:
    std::string file() const { return state_ + "/indexed-folders"; }

    std::string state_;
};

} // namespace newshound
