// SPDX-License-Identifier: GPL-3.0-or-later
// What the page of an article shows, as plain values.
#pragma once

#include "searcher/server/web/page_frame.hpp"
#include "searcher/value/results.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

// What of the text is marked, by the parameters "marks" ("names", "quotes", "hits"; "none").
struct ShownMarks {
    bool names = false;
    bool quotes = true;
    bool hits = true;
};

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
    std::vector<Result> printings{};  // of its story, it among them, the earliest first
    std::vector<ArticleList> lists{}; // similar, background; empty ones are not shown
    std::string address{};            // of this page, absolute; "" = unknown
    std::string permalink{};          // of this version for good, absolute
};

} // namespace newshound
