// SPDX-License-Identifier: GPL-3.0-or-later
// A timeline for people: hits and their share of the archive as two rows of bars over an axis.
//
//     timeline  by month, 2019-03 to 2019-12; 2 undated
//         hits   ▂   ▁█▂··▁
//         share  ▁   ▁█▁··▁
//                2019-03
//                most hits 12 in 2019-08, greatest share 6.3 % in 2019-08
//                · the archive holds nothing from then
#pragma once

#include "common/program/terminal.hpp"
#include "searcher/value/overview.hpp"

#include <iosfwd>

namespace newshound {

// Never wider than the terminal: where there are more bins than columns, several share one.
void write_timeline(std::ostream& out, const Timeline& timeline, const Terminal& terminal);

} // namespace newshound
