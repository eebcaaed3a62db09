// SPDX-License-Identifier: GPL-3.0-or-later
// The name lists of indexer/data/names, built into the program; README.md there tells origins.
#pragma once

#include "common/program/embedded_file.hpp"

#include <span>

namespace newshound {

// One file a kind of name ("cities.txt"), one UTF-8 entry a line, no comments.
std::span<const EmbeddedFile> name_list_files();

// Lists of German, French, Spanish and Dutch: "countries.de.txt" and so on.
std::span<const EmbeddedFile> language_list_files();

} // namespace newshound
