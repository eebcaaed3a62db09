// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/program/log.hpp"

#include "common/text/escape.hpp"

#include <cstdio>
#include <string>

namespace newshound {

void log_line(std::string_view message) {
    // One write a line, so that lines of several threads don't mix.
    const std::string line = "newshound: " + escape_terminal(message) + "\n";
    std::fwrite(line.data(), 1, line.size(), stderr);
}

} // namespace newshound
