// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the counts of coverage.hpp up to date while documents are written.
#pragma once

#include "common/schema/coverage.hpp"

#include <xapian.h>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace newshound {

class CoverageCounts {
  public:
    // `count` articles more (or fewer) of `outlet` on that day.
    void add(const std::string& outlet, const std::optional<Date>& published, int count);

    // Merges what was added since the last call into the metadata of `database`.
    void write(Xapian::WritableDatabase& database);

  private:
    std::map<std::pair<std::string, int>, std::map<int, std::int64_t>> pending_;
};

} // namespace newshound
