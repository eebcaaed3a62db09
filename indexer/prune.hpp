// SPDX-License-Identifier: GPL-3.0-or-later
// Takes out of the database what came from files that are gone.
#pragma once

#include "indexer/source/root.hpp"
#include "indexer/writer/writer.hpp"

#include <cstdint>
#include <span>

namespace newshound {

// Of the files known below the folders among `roots`: forgets those that are no longer there, and
// removes the versions that no other file holds. Gives the number of versions removed. They are
// no removals that last: a file that comes back is indexed again.
std::uint64_t prune(Writer& writer, std::span<const Root> roots);

} // namespace newshound
