// SPDX-License-Identifier: GPL-3.0-or-later
// Results as a list: headline, where and when, the passage that matched, and a COinS for Zotero.
#pragma once

#include "searcher/server/web/page_frame.hpp"
#include "searcher/value/results.hpp"

#include <cstddef>
#include <string>

namespace newshound {

void write_result_list(HtmlWriter& html, const PageContext& context, const SearchState& state,
                       const Results& results);

// Links to the pages before and behind; nothing where there is only one.
void write_pager(HtmlWriter& html, const PageContext& context, const SearchState& state,
                 std::size_t total);

// "The Meridian Post · 16 October 2019 · German": what is known of them. The language where it is
// not the page's own.
void write_source_line(HtmlWriter& html, const PageContext& context, const Article& article);

// That a machine found a quotation's speaker and how sure it is, or that it found none.
std::string attribution_of(const PageContext& context, double certainty);

// What a headline shows where the page has none.
std::string headline_of(const PageContext& context, const std::string& title);

} // namespace newshound
