// SPDX-License-Identifier: GPL-3.0-or-later
// Shell completions, made from the verbs' own tables, so that they can't drift from the program.
// `newshound completion SHELL` prints them; the build writes and installs them. They know verbs,
// options and what an option takes; inside a query `newshound suggest` is asked, of the database
// that the line names, and where that has no answer nothing is offered.
#pragma once

#include "common/program/verb.hpp"

#include <span>
#include <string>
#include <string_view>

namespace newshound {

// Shells that completion_script knows: "bash", "zsh" and "fish".
std::span<const std::string_view> completion_shells();

// REQUIRES: `shell` is one of completion_shells().
std::string completion_script(std::string_view shell, std::span<const std::span<const Verb>> lists);

} // namespace newshound
