// SPDX-License-Identifier: GPL-3.0-or-later
// Spellings that always mean the same thing: "U.S.", "US" and "United States".
#pragma once

#include <string_view>

namespace newshound {

// The usual name for a key (letters_and_digits of a name), or "" when the list
// indexer/data/names/same_names.tsv has none.
std::string_view usual_name(std::string_view key);

} // namespace newshound
