// SPDX-License-Identifier: GPL-3.0-or-later
// One worker's handle of one archive, which follows what happens to the files: after a commit, or
// when another database is put in its place, the next request reads the new one.
#pragma once

#include "searcher/answer.hpp"

#include <optional>
#include <string>
#include <vector>

namespace newshound {

class ServedArchive {
  public:
    explicit ServedArchive(std::vector<std::string> paths) : paths_(std::move(paths)) {}

    // Throws DatabaseError while there is none to open; the next call tries again.
    Answerer& current();

  private:
    std::vector<std::string> paths_;
    std::vector<std::string> stamps_{}; // of the files that are open
    std::optional<Answerer> answerer_{};
};

} // namespace newshound
