// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/web/search_state.hpp"

#include "common/text/ascii.hpp"
#include "searcher/answer/filters.hpp"
#include "searcher/answer/typed_query.hpp"
#include "searcher/server/api/search_parameters.hpp"
#include "searcher/server/web/typed_term.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace newshound {
namespace {

constexpr std::array<std::string_view, 9> facets = {"outlet", "person",  "org",  "place", "by",
                                                    "author", "section", "lang", "cites"};
constexpr std::array<std::string_view, 3> copies_words = {"show", "collapse", "only"};
constexpr std::array<std::pair<std::string_view, Sort>, 4> sorts = {{{"relevance", Sort::relevance},
                                                                     {"newest", Sort::newest},
                                                                     {"oldest", Sort::oldest},
                                                                     {"indexed", Sort::indexed}}};
constexpr std::array<std::pair<std::string_view, TimeUnit>, 4> units = {
    {{"day", TimeUnit::day},
     {"month", TimeUnit::month},
     {"year", TimeUnit::year},
     {"decade", TimeUnit::decade}}};
constexpr std::size_t last_offset = 1'000'000;

template <class Value, std::size_t size>
std::optional<Value> value_of(const std::array<std::pair<std::string_view, Value>, size>& names,
                              std::string_view name) {
    const auto at = std::ranges::find(names, name, &std::pair<std::string_view, Value>::first);
    return at == names.end() ? std::nullopt : std::optional(at->second);
}

template <class Value, std::size_t size>
std::string name_of(const std::array<std::pair<std::string_view, Value>, size>& names,
                    Value value) {
    const auto at = std::ranges::find(names, value, &std::pair<std::string_view, Value>::second);
    return std::string(at->first);
}

bool is_facet(std::string_view name) {
    return std::ranges::find(facets, name) != facets.end();
}

void read_parameter(SearchState& state, const std::string& name, const std::string& value) {
    if (name == "exact") state.exact = is_yes(value);
    if (name == "quotes") state.quotes = is_yes(value);
    if (value.empty()) return;
    if (name == "q") state.words = value;
    if (name == "date") state.date = value;
    if (name == "filter" && std::ranges::find(state.filters, value) == state.filters.end())
        state.filters.push_back(value);
    if (name == "sort") state.sort = value_of(sorts, value).value_or(Sort::relevance);
    if (name == "timeline") state.unit = value_of(units, value);
    if (name == "measure") state.share = value == "share";
    if (name == "more" && is_facet(value)) state.more = value;
    if (name == "copies" && std::ranges::find(copies_words, value) != copies_words.end())
        state.copies = value;
    if (name == "offset") {
        std::from_chars(value.data(), value.data() + value.size(), state.offset);
        state.offset = std::min(state.offset, last_offset);
    }
    if (is_facet(name) && !state.has(name, value)) state.chosen.emplace_back(name, value);
}

} // namespace

std::string span_of(const std::string& from, const std::string& to) {
    return from == to ? from : from + ".." + to;
}

bool SearchState::has(std::string_view field, std::string_view value) const {
    return std::ranges::any_of(
        chosen, [&](const auto& pair) { return pair.first == field && pair.second == value; });
}

bool SearchState::has(std::string_view field) const {
    return std::ranges::any_of(chosen, [&](const auto& pair) { return pair.first == field; });
}

SearchState SearchState::with(std::string_view field, std::string_view value) const {
    SearchState other = *this;
    other.offset = 0;
    if (!has(field, value)) other.chosen.emplace_back(field, value);
    return other;
}

SearchState SearchState::without(std::string_view field, std::string_view value) const {
    SearchState other = *this;
    other.offset = 0;
    std::erase_if(other.chosen,
                  [&](const auto& pair) { return pair.first == field && pair.second == value; });
    return other;
}

SearchState SearchState::without(std::string_view field) const {
    SearchState other = *this;
    other.offset = 0;
    std::erase_if(other.chosen, [&](const auto& pair) { return pair.first == field; });
    return other;
}

SearchState SearchState::with_filter(std::string_view filter) const {
    SearchState other = without_filter(filter);
    other.filters.emplace_back(filter);
    return other;
}

SearchState SearchState::without_filter(std::string_view filter) const {
    SearchState other = *this;
    other.offset = 0;
    std::erase(other.filters, filter);
    return other;
}

SearchState SearchState::with_date(std::string_view days) const {
    SearchState other = *this;
    other.offset = 0;
    other.date = days;
    return other;
}

std::span<const std::string_view> state_facets() {
    return facets;
}

std::span<const std::string_view> state_parameters() {
    static constexpr std::string_view names[] = {
        "q",      "date",  "from",   "to",       "not",     "not_field", "sort",
        "copies", "exact", "quotes", "timeline", "measure", "more",      "offset"};
    return names;
}

std::span<const std::string_view> state_lists() {
    static const auto names = [] {
        std::array<std::string_view, facets.size() + 1> lists{"filter"};
        std::ranges::copy(facets, lists.begin() + 1);
        return lists;
    }();
    return names;
}

SearchState read_state(const Pairs& parameters) {
    SearchState state;
    std::optional<std::string> from;
    std::optional<std::string> to;
    std::string left_out;
    std::string left_out_of;
    for (const auto& [name, value] : parameters) {
        read_parameter(state, name, value);
        if (name == "from") from = trimmed(value);
        if (name == "to") to = trimmed(value);
        if (name == "not") left_out = trimmed(value);
        if (name == "not_field") left_out_of = value;
    }
    if (!left_out.empty()) state.words = without_term(state.words, left_out_of, left_out);
    if (from || to) state.date = span_of(from.value_or(""), to.value_or(""));
    return state;
}

Pairs parameters_of(const SearchState& state) {
    const SearchState usual;
    Pairs parameters;
    if (!state.words.empty()) parameters.emplace_back("q", state.words);
    for (const auto& pair : state.chosen)
        parameters.push_back(pair);
    for (const std::string& filter : state.filters)
        parameters.emplace_back("filter", filter);
    if (!state.date.empty()) parameters.emplace_back("date", state.date);
    if (state.sort != usual.sort) parameters.emplace_back("sort", name_of(sorts, state.sort));
    if (state.copies != usual.copies) parameters.emplace_back("copies", state.copies);
    if (state.exact) parameters.emplace_back("exact", "1");
    if (state.quotes) parameters.emplace_back("quotes", "1");
    if (state.unit) parameters.emplace_back("timeline", name_of(units, *state.unit));
    if (state.share) parameters.emplace_back("measure", "share");
    if (!state.more.empty()) parameters.emplace_back("more", state.more);
    if (state.offset != 0) parameters.emplace_back("offset", std::to_string(state.offset));
    return parameters;
}

Query words_of(const SearchState& state, std::vector<std::string>* notes) {
    return state.words.empty() ? Query{} : read_query(state.words, {}, notes);
}

std::vector<Query> filters_of(const SearchState& state) {
    std::vector<FieldValue> values;
    for (const auto& [field, value] : state.chosen)
        values.push_back({.field = field, .value = value});
    for (const std::string& filter : state.filters)
        values.push_back(parse_filter(filter));
    if (!state.date.empty()) values.push_back({.field = "date", .value = state.date});
    return read_filters(values);
}

} // namespace newshound
