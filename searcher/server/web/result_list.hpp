// SPDX-License-Identifier: GPL-3.0-or-later
// Results as a list: headline, where and when, the passage that matched, and a COinS for Zotero.
#pragma once

#include "searcher/server/web/page_frame.hpp"
#include "searcher/value/results.hpp"

#include <cstddef>
#include <functional>
#include <string>

namespace newshound {

void write_result_list(HtmlWriter& html, const PageContext& context, const SearchState& state,
                       const Results& results);

// A piece of a list that is read a page at a time.
struct PageOf {
    std::size_t offset = 0; // of its first row
    std::size_t length = 1; // rows a page
    std::size_t total = 0;
};

// Links to the pages before and behind; nothing where there is only one.
void write_pager(HtmlWriter& html, const PageContext& context, const PageOf& page,
                 const std::function<std::string(std::size_t offset)>& link);
// The same of results.
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
