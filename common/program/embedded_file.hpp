// SPDX-License-Identifier: GPL-3.0-or-later
// A data file built into the program, so that it runs from any directory (see embed.cmake).
#pragma once

#include <span>
#include <string_view>

namespace newshound {

struct EmbeddedFile {
    std::string_view name;  // the file's name without folders
    std::string_view bytes; // lives as long as the program; a NUL follows the last byte
};

} // namespace newshound
