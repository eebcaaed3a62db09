// SPDX-License-Identifier: GPL-3.0-or-later
// A byline cut into the names it lists: "By Jane Roe and Prof. John Doe, Reuters" -> "Jane Roe",
// "John Doe".
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace newshound {

struct NameList {
    std::vector<std::string> people; // each once, in order, without titles, jobs, places, addresses
    std::vector<std::string> desks;  // desks and agencies: "Reuters", "Redaktion"
};

// `strict`: only what looks like a person's name counts (for running text); otherwise a declared
// value is trusted to be one, so that pen names pass. One name a line, or one line with several.
// `language` (ISO 639-1, "" = unknown) tells how capitals become small letters.
NameList read_names(std::string_view byline, bool strict, std::string_view language = "");

} // namespace newshound
