// SPDX-License-Identifier: GPL-3.0-or-later
// A timeline as a drawing whose bars are links, with the same figures as a table.
#pragma once

#include "searcher/server/web/page_frame.hpp"
#include "searcher/value/overview.hpp"

#include <string>

namespace newshound {

// Where a bar leads: a search confined to its days. The figure has the id "timeline"; its bars
// carry their days in data-date, for the script that lets a range be brushed.
void write_timeline(HtmlWriter& html, const PageContext& context, const SearchState& state,
                    const Timeline& timeline);

// "2019", "2019-10", "2019-10-16", "1990s": as behind "date:".
std::string date_words(TimeUnit unit, const Date& start);

} // namespace newshound
