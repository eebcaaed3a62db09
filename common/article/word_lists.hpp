// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of words built into both sides of the program (common/data), as TableReader reads them.
#pragma once

#include "common/program/embedded_file.hpp"

#include <span>
#include <string_view>

namespace newshound {

std::span<const EmbeddedFile> word_list_files();

// The list of that file name, "abbreviations.tsv". REQUIRES: there is one.
std::string_view word_list(std::string_view name);

} // namespace newshound
