// SPDX-License-Identifier: GPL-3.0-or-later
// A verb of the program: `newshound index`, `newshound search` … One page of code each.
#pragma once

#include <string_view>

namespace newshound {

class Options;

// Exit statuses of every verb.
inline constexpr int exit_done = 0;
inline constexpr int exit_nothing = 1; // nothing found, or pages skipped under --strict
inline constexpr int exit_failed = 2;  // could not

struct Verb {
    std::string_view name;
    std::string_view summary;  // one line of the program's help
    std::string_view usage;    // what follows the name: "PATH... [options]"
    std::string_view details;  // paragraphs under the usage line; may be empty
    std::string_view examples; // one a line, each a whole command
    void (*declare)(Options& options);
    // Runs with parsed options and returns the exit status. Throws Error; the door prints it.
    int (*run)(const Options& options);
    bool is_topic = false; // what it prints is help: `newshound help NAME` runs it
};

} // namespace newshound
