// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of words built into the program (words/, see README.md), as TableReader reads them.
#pragma once

#include "common/program/embedded_file.hpp"

#include <span>
#include <string_view>

namespace newshound {

std::span<const EmbeddedFile> word_table_files();

// The table of that file name, "time_words.tsv". REQUIRES: there is one.
std::string_view word_table(std::string_view name);

} // namespace newshound
