// SPDX-License-Identifier: GPL-3.0-or-later
// The page of one article: its text with names, quotations and hits marked, and all that is known
// of it.
#pragma once

#include "searcher/results.hpp"
#include "searcher/server/web/page_frame.hpp"

#include <string>
#include <vector>

namespace newshound {

// What of the text is marked, by the parameters "marks" ("names", "quotes", "hits"; "none").
struct ShownMarks {
    bool names = false;
    bool quotes = false;
    bool hits = true;
};
ShownMarks read_marks(const Pairs& parameters);

// A list beside the article: where it leads, and articles of it.
struct ArticleList {
    std::string_view heading; // key in texts.tsv
    std::vector<Result> results{};
};

struct ArticlePage {
    Result result{};       // whole, with text_hits where a search led here
    SearchState state{};   // that search; blank = none
    std::size_t place = 0; // among its results, from 1; 0 = unknown
    std::string before{};  // ids of its neighbours there; "" = none
    std::string behind{};
    ShownMarks marks{};
    std::vector<Result> versions{};   // all of them, the newest first; fewer than two: not shown
    std::vector<ArticleList> lists{}; // copies, similar, background; empty ones are not shown
    std::string address{};            // of this page, absolute; "" = unknown
};

std::string write_article_page(const PageContext& context, const ArticlePage& page);

} // namespace newshound
