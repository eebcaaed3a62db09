// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/web/search_state.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace newshound {
namespace {

constexpr std::array<std::string_view, 8> facets = {"outlet", "person",  "org",  "place",
                                                    "author", "section", "lang", "cites"};
constexpr std::array<std::string_view, 3> copies_words = {"show", "collapse", "only"};
constexpr std::array<std::pair<std::string_view, Sort>, 3> sorts = {
    {{"relevance", Sort::relevance}, {"newest", Sort::newest}, {"oldest", Sort::oldest}}};
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

// Straight and typographic quotation marks end a quoted value; a blank stands as well.
std::string unquoted(std::string_view value) {
    constexpr std::array<std::string_view, 6> marks = {"\"",     "\u201C", "\u201D",
                                                       "\u201E", "\u00AB", "\u00BB"};
    std::string text(value);
    for (const std::string_view mark : marks)
        for (std::size_t at = 0; (at = text.find(mark, at)) != text.npos;)
            text.replace(at, mark.size(), " ");
    return text;
}

bool is_plain_date(std::string_view date) {
    return std::ranges::all_of(
        date, [](char c) { return (c >= '0' && c <= '9') || c == '-' || c == '.' || c == 's'; });
}

void read_parameter(SearchState& state, const std::string& name, const std::string& value) {
    if (value.empty()) return;
    if (name == "q") state.words = value;
    if (name == "date") state.date = value;
    if (name == "sort") state.sort = value_of(sorts, value).value_or(Sort::relevance);
    if (name == "timeline") state.unit = value_of(units, value);
    if (name == "exact") state.exact = value == "1";
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

SearchState SearchState::with_date(std::string_view days) const {
    SearchState other = *this;
    other.offset = 0;
    other.date = days;
    return other;
}

std::span<const std::string_view> state_facets() {
    return facets;
}

bool is_many_valued(std::string_view facet) {
    return facet == "person" || facet == "org" || facet == "place" || facet == "author" ||
           facet == "cites";
}

SearchState read_state(const Pairs& parameters) {
    SearchState state;
    for (const auto& [name, value] : parameters)
        read_parameter(state, name, value);
    return state;
}

Pairs parameters_of(const SearchState& state) {
    const SearchState usual;
    Pairs parameters;
    if (!state.words.empty()) parameters.emplace_back("q", state.words);
    for (const auto& pair : state.chosen)
        parameters.push_back(pair);
    if (!state.date.empty()) parameters.emplace_back("date", state.date);
    if (state.sort != usual.sort) parameters.emplace_back("sort", name_of(sorts, state.sort));
    if (state.copies != usual.copies) parameters.emplace_back("copies", state.copies);
    if (state.exact) parameters.emplace_back("exact", "1");
    if (state.unit) parameters.emplace_back("timeline", name_of(units, *state.unit));
    if (state.share) parameters.emplace_back("measure", "share");
    if (!state.more.empty()) parameters.emplace_back("more", state.more);
    if (state.offset != 0) parameters.emplace_back("offset", std::to_string(state.offset));
    return parameters;
}

std::string condition(std::string_view field, std::string_view value) {
    return std::string(field) + ":\"" + unquoted(value) + "\"";
}

std::string query_of(const SearchState& state) {
    std::string conditions;
    for (const std::string_view facet : facets) {
        const std::string_view between = is_many_valued(facet) ? " " : " OR ";
        std::string values;
        std::size_t count = 0;
        for (const auto& [field, value] : state.chosen)
            if (field == facet && ++count > 0)
                values += std::string(values.empty() ? "" : between) + condition(field, value);
        if (count > 1 && !is_many_valued(facet)) values = "(" + values + ")";
        if (!values.empty()) conditions += " " + values;
    }
    if (!state.date.empty())
        conditions += " " + (is_plain_date(state.date) ? "date:" + state.date
                                                       : condition("date", state.date));
    if (conditions.empty()) return state.words;
    if (state.words.empty()) return conditions.substr(1);
    return "(" + state.words + ")" + conditions;
}

std::optional<std::size_t> offset_in_words(const SearchState& state, std::size_t offset) {
    const bool is_wrapped = query_of(state) != state.words;
    if (is_wrapped && (offset == 0 || state.words.empty())) return std::nullopt;
    const std::size_t at = is_wrapped ? offset - 1 : offset;
    if (at > state.words.size()) return std::nullopt;
    return at;
}

} // namespace newshound
