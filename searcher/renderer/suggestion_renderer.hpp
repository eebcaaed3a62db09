// SPDX-License-Identifier: GPL-3.0-or-later
// Suggestions for people and as JSON.
//
// JSON: {format_version, suggestions: [{kind: word|name|field, field, text, count, query, start}],
// is_cut}. `start` counts code points of what was typed, as all offsets in our JSON do.
#pragma once

#include "searcher/value/suggestion.hpp"

#include <iosfwd>
#include <string>
#include <string_view>

namespace newshound {

void write_suggestions(std::ostream& out, const Suggestions& suggestions);

// What was typed with each suggestion in its place, one a line, as shells complete it.
void write_completed_queries(std::ostream& out, const Suggestions& suggestions,
                             std::string_view typed);

// One object in one line. `typed` is what they were made for.
std::string suggestions_json(const Suggestions& suggestions, std::string_view typed);

} // namespace newshound
