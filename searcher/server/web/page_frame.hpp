// SPDX-License-Identifier: GPL-3.0-or-later
// What every page has around its own content: head, nameplate, search box, languages, foot.
#pragma once

#include "common/article/date.hpp"
#include "searcher/server/http/http.hpp"
#include "searcher/server/web/html_writer.hpp"
#include "searcher/server/web/search_state.hpp"
#include "searcher/server/web/texts.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

// What a page knows of the server and the reader. Plain values; lives as long as one answer.
struct PageContext {
    Texts texts{};
    std::string base{};    // before every path of ours, "/archive"; "" = none
    std::string replay{};  // before an address, to see it in a web archive; "" = none
    std::string address{}; // of this page, whole, for paper; "" = not known
    Date today{};          // for paper, too
    // Names of the databases that can be asked, the first by default.
    std::vector<std::string_view> databases{};
    bool gives_originals = false;   // pages as they were found can be had at /original/ID
    std::string name = "Newshound"; // of the archive, for people
    Pairs kept{};           // what every link carries on: `ui`, the reader's language, `database`
    std::string path = "/"; // of this page, without base
    Pairs parameters{};     // of this page
    // What the address of a feed with these parameters shows where the API asks for keys; "" =
    // none.
    std::function<std::string(const Pairs& parameters)> feed_token{};
    // The shards that the answer lacks, as names_of_missing; to be asked once the answer is there.
    std::function<std::string()> missing{};
};

// base + path + parameters, and the reader's language where it was chosen.
std::string page_link(const PageContext& context, std::string_view path, Pairs parameters = {});
// The same of the API, which speaks no language of pages.
std::string api_link(const PageContext& context, std::string_view path, Pairs parameters = {});
// A search as a feed, "atom" or "rss".
std::string feed_link(const PageContext& context, Pairs parameters, std::string_view format);
std::string search_link(const PageContext& context, const SearchState& state);
// The article, with the search that led to it; `place` counts from 1 among its results, 0 =
// unknown.
std::string article_link(const PageContext& context, std::string_view id,
                         const SearchState& state = {}, std::size_t place = 0);
// The page of a person, organisation or place.
std::string entity_link(const PageContext& context, std::string_view field, std::string_view name);

struct PageFrame {
    std::string title{};     // of the page; "" = the archive's name alone
    std::string_view kind{}; // class of <body>: "home", "results", "article" …
    std::string address{};   // to cite it by; "" = the one it was asked by
    SearchState state{};     // what the box at the top shows and keeps
    bool has_box = true;     // the small box in the head; the home page has a large one of its own
    bool is_indexed = true;  // false: robots are asked not to list it
    bool is_framed = false;  // shown in a frame of another page: its content alone, without script,
                             // and links that open outside of it
    std::function<void(HtmlWriter&)> head{};    // more of <head>
    std::function<void(HtmlWriter&)> content{}; // of <main>
};

// A whole HTML document.
std::string write_page(const PageContext& context, const PageFrame& frame);

// A page that says what went wrong: `heading` and a sentence. `language` is the sentence's, where
// it is not the page's.
std::string write_message_page(const PageContext& context, std::string_view heading,
                               std::string_view sentence, std::string_view language = absent);

// The box itself: a form that a browser sends as the search page's address.
void write_search_box(HtmlWriter& html, const PageContext& context, const SearchState& state,
                      bool is_large);

} // namespace newshound
