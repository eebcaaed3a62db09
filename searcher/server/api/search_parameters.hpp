// SPDX-License-Identifier: GPL-3.0-or-later
// Request parameters as a search: `q` for the words, and for the rest the names and values of
// search_options, which the command line has too ("newshound search --help").
#pragma once

#include "searcher/answer/search_options.hpp"
#include "searcher/server/http/http.hpp"
#include "searcher/server/site.hpp"
#include "searcher/value/query.hpp"
#include "searcher/value/request.hpp"

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace newshound {

// What a request asks.
struct AskedSearch {
    Query query{};
    SearchRequest request{};
    std::vector<Query> filters{};
};

inline constexpr std::size_t most_passed_over = 100'000; // results before the first of an answer

// Facets of the pages may be chosen by their names too: person=Anna%20Smith is
// filter=person:Anna%20Smith. A flag is on and off as is_on says. A list of fields may be given as
// one parameter with commas or as several; any other given twice is refused. Names that are none of
// ours are passed over. Within the site's bounds of time and results. Throws UsageError, in which a
// value stands as it was sent.
SearchChoices search_choices(const HttpRequest& request, const Site& site);
// The same without bounds.
SearchChoices unbounded_search_choices(const HttpRequest& request);

// With its query, `q`, and its filters. Throws QueryError too.
AskedSearch asked_search(const HttpRequest& request, SearchChoices choices);
AskedSearch search_parameters(const HttpRequest& request, const Site& site);

// A whole number; `fallback` where it is absent. Throws UsageError saying the bounds.
std::size_t number_parameter(const HttpRequest& request, std::string_view name,
                             std::size_t fallback, std::size_t least, std::size_t most);

// Whether a flag with that value is on.
bool is_yes(std::string_view value);

// Whether the parameter is there and says yes: "words", "words=1", "=true", "=on" or "=yes", not
// "=0", "=false", "=off" or "=no". Throws UsageError for another value.
bool is_on(const HttpRequest& request, std::string_view flag);

// The facets that may be chosen by their names.
std::span<const std::string_view> filter_parameters();

using Names = std::span<const std::string_view>;

// Throws UsageError, with the nearest right name, for a parameter that search_parameters does not
// know and that is in neither list, and for one given twice that takes one value: `own` take one,
// `lists` several. What only says where the reader came from (utm_source) is passed over. `without`
// are options of a search that say nothing here.
void refuse_unknown_search_parameters(const HttpRequest& request, Names own, Names lists = {},
                                      Names without = {});
// The same where only those and `database` are known.
void refuse_unknown_parameters(const HttpRequest& request, Names own, Names lists = {});

} // namespace newshound
