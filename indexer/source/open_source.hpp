// SPDX-License-Identifier: GPL-3.0-or-later
// Chooses the kind of source for what a run was told to read.
#pragma once

#include "indexer/source/root.hpp"
#include "indexer/source/source.hpp"

#include <memory>
#include <string>
#include <vector>

namespace newshound {

// `excluded` are globs as in folder_source.hpp.
std::unique_ptr<Source> open_source(std::vector<Root> roots, std::vector<std::string> excluded);

} // namespace newshound
