// SPDX-License-Identifier: GPL-3.0-or-later
// What two versions differ in, for people and as JSON.
//
// JSON: {format_version, before, after: {id, version, title, outlet, published, captured, url},
// words_removed, words_added, title, text: [{kind: "kept"|"removed"|"added", text}]}. The kept and
// added texts joined are the later text.
#pragma once

#include "common/program/terminal.hpp"
#include "searcher/answer/version_diff.hpp"

#include <iosfwd>
#include <string>

namespace newshound {

// Coloured where the terminal can; else [-removed-] and {+added+}, as wdiff does. Of long
// stretches that both have only the ends are shown.
void write_diff(std::ostream& out, const VersionDiff& diff, const Terminal& terminal);

std::string to_json(const VersionDiff& diff); // one line

} // namespace newshound
