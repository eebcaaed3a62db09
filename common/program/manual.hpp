// SPDX-License-Identifier: GPL-3.0-or-later
// Man pages and shell completions, made from the verbs' own tables, so that they can't drift
// from the program. `newshound manual [VERB]` and `newshound completion SHELL` print them; the
// build writes and installs them.
#pragma once

#include "common/program/verb.hpp"

#include <span>
#include <string>
#include <string_view>

namespace newshound {

// The man page of the whole program, or of one verb (newshound-index.1), as man(7) source.
std::string program_manual(std::span<const std::span<const Verb>> lists);
std::string verb_manual(const Verb& verb);

// Shells that completion_script knows.
std::span<const std::string_view> completion_shells();

// A script that completes verbs and options: "bash", "zsh" or "fish".
// REQUIRES: `shell` is one of completion_shells().
std::string completion_script(std::string_view shell, std::span<const std::span<const Verb>> lists);

} // namespace newshound
