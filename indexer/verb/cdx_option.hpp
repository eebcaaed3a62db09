// SPDX-License-Identifier: GPL-3.0-or-later
// The option --cdx: indexes of WARC files, which name the records that are to be read.
#pragma once

#include "indexer/index_options.hpp"

#include <string>
#include <vector>

namespace newshound {

// Puts the files below `folder` that these indexes name, and their records, into `result`: one
// there by the path that the index has, else by its last name. "-" is standard input. Throws
// SystemError where an index can't be read to its end.
void read_cdx(const std::vector<std::string>& indexes, const std::string& folder,
              IndexOptions& result);

} // namespace newshound
