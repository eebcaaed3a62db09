// SPDX-License-Identifier: GPL-3.0-or-later
// Takes out of the database what came from files that are gone.
#pragma once

#include "indexer/index_options.hpp"
#include "indexer/source/root.hpp"
#include "indexer/writer/writer.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace newshound {

inline constexpr std::size_t most_pruned = 20; // articles of a root

struct Pruned {
    std::uint64_t versions = 0;       // removed
    std::uint64_t kept = 0;           // versions that stay because of the rule
    std::vector<std::string> refused; // roots of which too much would go: "archive (30 of 30)"
};

// Of the files known below the folders among `roots`, and pages of containers as if each were a
// file: forgets those that are no longer there, and
// removes the versions that no other file holds. They are no removals that last: a file that comes
// back is indexed again. A folder that isn't mounted or was renamed looks like one whose files are
// gone: by PruneRule::some nothing of a root goes where all of its articles would, or more than
// most_pruned and more than a tenth.
Pruned prune(Writer& writer, std::span<const Root> roots, PruneRule rule);

} // namespace newshound
