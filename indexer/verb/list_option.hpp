// SPDX-License-Identifier: GPL-3.0-or-later
// The options --from and --cdx: a list of files, or of records in them, instead of paths.
#pragma once

#include "common/program/options.hpp"
#include "indexer/index_options.hpp"

#include <vector>

namespace newshound {

// Also --root, which it shares with folders that were moved.
void declare_lists(Options& options);

// Puts what they say into `result`, the paths too. Throws UsageError for what doesn't go together,
// SystemError where a list can't be read.
void read_lists(const Options& options, IndexOptions& result);

} // namespace newshound
