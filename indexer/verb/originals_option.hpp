// SPDX-License-Identifier: GPL-3.0-or-later
// The option --originals of verbs that open what articles were read from.
#pragma once

#include "common/program/options.hpp"
#include "indexer/original/allowed_folders.hpp"

namespace newshound {

void declare_originals(Options& options);

// The folders that --originals names, and those that this user had indexed here. Throws UsageError
// where one that is named is not there.
AllowedFolders allowed_folders(const Options& options);

} // namespace newshound
