// SPDX-License-Identifier: GPL-3.0-or-later
// Queries that this archive answers, made of what occurs in it, and a short guide to the language.
#pragma once

#include "searcher/server/web/page_frame.hpp"
#include "searcher/value/results.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace newshound {

struct QueryExample {
    std::string query;
    std::string_view meaning; // key of its sentence in texts.tsv
};

// Of facets and timeline; at most one a kind.
std::vector<QueryExample> query_examples(const Summary& summary);

// As links.
void write_examples(HtmlWriter& html, const PageContext& context, const Summary& summary);

// What can be typed, folded up under the box.
void write_query_help(HtmlWriter& html, const PageContext& context, const Summary& summary);

} // namespace newshound
