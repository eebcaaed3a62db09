// SPDX-License-Identifier: GPL-3.0-or-later
// A small file written in one step.
#pragma once

#include <string>
#include <string_view>

namespace newshound {

// Puts a new file of those bytes in the place of `path`: others find the old one or the new one,
// whole, also after a crash. What is no regular file (a device, a pipe) is written to as it stands.
// `mode` as of open(2). Throws SystemError.
void replace_file(const std::string& path, std::string_view bytes, unsigned mode = 0666);

} // namespace newshound
