// SPDX-License-Identifier: GPL-3.0-or-later
// Man pages, made from the verbs' own tables, so that they can't drift from the program.
// `newshound manual [VERB]` prints them; the build writes and installs them.
#pragma once

#include "common/program/verb.hpp"

#include <span>
#include <string>
#include <string_view>

namespace newshound {

// The man page of the whole program, or of one verb (newshound-index.1), as man(7) source.
std::string program_manual(std::span<const std::span<const Verb>> lists);
std::string verb_manual(const Verb& verb);

} // namespace newshound
