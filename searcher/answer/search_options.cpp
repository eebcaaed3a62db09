// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/answer/search_options.hpp"

#include "common/error.hpp"
#include "common/program/options.hpp"

#include <algorithm>
#include <array>

namespace newshound {
namespace {

constexpr std::array<std::string_view, 3> sorts = {"relevance", "newest", "oldest"};
constexpr std::array<std::string_view, 5> units = {"day", "month", "year", "decade", "auto"};
constexpr std::array<std::string_view, 2> version_choices = {"newest", "all"};
constexpr std::array<std::string_view, 3> copies_choices = {"show", "collapse", "only"};
constexpr std::array<std::string_view, 2> counts = {"articles", "stories"};

template <class Choice, std::size_t n>
Choice chosen(const Options& options, std::string_view name,
              const std::array<std::string_view, n>& names) {
    const std::string word = options.choice(name, names);
    return static_cast<Choice>(std::ranges::find(names, word) - names.begin());
}

} // namespace

std::vector<std::string> listed(const std::string& text) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_of(", ", at), text.size());
        if (end > at) parts.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

void declare_search(Options& options) {
    options.flag("words,w", "take the text as plain words: no operators, any of them")
        .flag("any", "not all words must occur")
        .flag("exact", "words only as typed: no inflected forms, accents count")
        .value("sort,s", "ORDER", "relevance, newest or oldest", "relevance")
        .value("versions", "WHICH", "newest: each article once; all: earlier versions too",
               "newest")
        .value("copies", "HOW",
               "near-copies: show every one; collapse: the best of each story; only: articles "
               "that have any",
               "show")
        .value("limit,n", "N", "show N results, or all", "10")
        .value("offset", "N", "pass over the first N results", "0")
        .flag("exact-total", "count every match, however many")
        .value("recency", "DAYS",
               "raise what is new: the newest article scores twice, one DAYS older 1.5 times")
        .value("time-limit", "SECONDS", "give the best found until then")
        .value("facets", "FIELDS",
               "count all matches by outlet, person, org, place, cites, author, section, lang, "
               "year, month: one or several, joined by commas")
        .value("facet-limit", "N", "show the N most frequent values of each, or all", "20")
        .value("facet-prefix", "START", "only values of which a word starts so")
        .optional_value("timeline", "UNIT",
                        "draw when the matches were published, by day, month, year or decade, as "
                        "counts and as share of what the archive holds",
                        "auto")
        .value("count", "WHAT",
               "what facets and timeline count: articles, or stories (near-copies as one); stories "
               "under --copies collapse")
        .flag("explain", "show how the query was understood");
}

Copies copies_choice(const Options& options) {
    return chosen<Copies>(options, "copies", copies_choices);
}

SearchRequest search_request(const Options& options) {
    SearchRequest request;
    for (const std::string& word : options.words())
        request.text += (request.text.empty() ? "" : " ") + word;
    request.words = options.has("words");
    request.any = options.has("any");
    request.exact = options.has("exact");
    request.explain = options.has("explain");
    request.sort = chosen<Sort>(options, "sort", sorts);
    request.versions = chosen<Versions>(options, "versions", version_choices);
    request.copies = copies_choice(options);
    if (options.has("count")) request.count = chosen<Count>(options, "count", counts);
    request.exact_total = options.has("exact-total");
    if (options.has("recency")) request.recency = options.real("recency", 0.001, 1e6);
    request.offset = options.number("offset", 0, UINT32_MAX);
    request.limit =
        options.text("limit") == "all" ? no_limit : options.number("limit", 0, UINT32_MAX);
    request.facets = listed(options.text("facets"));
    if (options.has("facets") && request.facets.empty())
        throw UsageError("--facets takes names of fields, as in --facets person,outlet");
    request.facet_limit = options.text("facet-limit") == "all"
                              ? no_limit
                              : options.number("facet-limit", 1, UINT32_MAX);
    request.facet_prefix = options.text("facet-prefix");
    if (options.has("facet-prefix") && request.facets.empty())
        throw UsageError("--facet-prefix goes with --facets, as in --facets person "
                         "--facet-prefix bor");
    request.wants_timeline = options.has("timeline");
    if (request.wants_timeline && options.choice("timeline", units) != units.back())
        request.timeline_unit = chosen<TimeUnit>(options, "timeline", units);
    if (options.has("time-limit"))
        request.time_limit = std::chrono::milliseconds(
            static_cast<std::int64_t>(1000 * options.real("time-limit", 0.001, 86'400)));
    return request;
}

} // namespace newshound
