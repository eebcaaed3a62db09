// SPDX-License-Identifier: GPL-3.0-or-later
// An article as works cite it: what the RIS, BibTeX and CSL-JSON forms share.
#pragma once

#include "searcher/value/results.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace newshound {

// A byline as reference managers want it: family and given name, or one name as it stands.
struct CitedName {
    std::string family;
    std::string given;
    std::string literal; // a desk, an agency, one word, a name in Chinese or Japanese characters

    bool operator==(const CitedName&) const = default;
};

// The last word is the family name, with the particles before it: "Anouk van der Meer" -> "van der
// Meer". A guess, and wrong for some (family name first, two family names); bylines tell no more.
CitedName cited_name(std::string_view author);

std::vector<CitedName> cited_names(const Article& article);

// "k3v9x2m4p7q1.2": the very version that was read.
std::string cited_id(const Result& result);

// One line: without line breaks, tabs, control characters and repeated blanks.
std::string one_line(std::string_view text);

} // namespace newshound
