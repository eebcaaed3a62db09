// SPDX-License-Identifier: GPL-3.0-or-later
// The files of the web front end that are built into the program: style, script, texts.
#pragma once

#include "common/program/embedded_file.hpp"

#include <span>
#include <string>
#include <string_view>

namespace newshound {

std::span<const EmbeddedFile> embedded_web_files();

// nullptr = there is no such file.
const EmbeddedFile* find_web_file(std::string_view name);

// "newshound.css?v=1a2b3c4d": changes with the bytes, so that caches may keep it for ever.
// REQUIRES: there is such a file.
std::string versioned(std::string_view name);

} // namespace newshound
