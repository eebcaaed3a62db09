// SPDX-License-Identifier: GPL-3.0-or-later
// Names that stand together: "X and Y", "Minister X, Y of the Z Institute, and his brother W".
#pragma once

#include "indexer/enricher/quotations/spoken_text.hpp"

#include <cstddef>
#include <vector>

namespace newshound {

// People and organisations, at most eight. Numbers are tokens of the text.
struct JoinedNames {
    std::vector<std::size_t> names; // a token of each mention, in the text's order, at least one
    std::size_t first = 0;          // of what goes before the first name: its title, "both"
    std::size_t end = 0;            // behind the last name, and "of the Z Institute"
};

// Those that begin with the mention at `name` and end before `to`: that one alone where none
// follows behind "and", or where a comma is all that stands between ("X, Y").
JoinedNames names_from(const SpokenText& text, std::size_t name, std::size_t to);

// Those that end with the mention at `name` and begin at `from` or later.
JoinedNames names_up_to(const SpokenText& text, std::size_t name, std::size_t from);

} // namespace newshound
