// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/run_memory.hpp"

#include <algorithm>

namespace newshound {

RunMemory::RunMemory(std::uint64_t all)
    : waiting(all / 4), compared(all / 8),
      // Larger batches are slower in Xapian (docs/benchmarks.md).
      commit(std::min<std::uint64_t>(all / 64, 4u << 20)),
      most_threads(static_cast<unsigned>(std::min<std::uint64_t>(1024, all / (16u << 20)))) {}

} // namespace newshound
