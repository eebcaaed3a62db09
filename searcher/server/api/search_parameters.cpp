// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/api/search_parameters.hpp"

#include "common/program/option_value.hpp"
#include "common/schema/identity.hpp"
#include "common/text/fault.hpp"

#include <algorithm>
#include <optional>

namespace newshound {
namespace {

using Type = SearchOption::Type;

void refuse_second(const HttpRequest& request, std::string_view name) {
    if (std::ranges::count(request.parameters, name, &Pairs::value_type::first) > 1)
        throw usage_fault("twice", {std::string(name)});
}

// What the request says of an option; nothing where it is absent, off or has no value.
std::optional<std::string> value_of(const HttpRequest& request, const SearchOption& option) {
    if (!request.has_parameter(option.name)) return std::nullopt;
    if (option.type == Type::filters) return std::nullopt; // each by itself
    if (option.type != Type::list) refuse_second(request, option.name);
    if (option.type == Type::flag)
        return is_on(request, option.name) ? std::optional("") : std::nullopt;
    std::string value;
    for (const auto& [name, each] : request.parameters)
        if (name == option.name && !each.empty()) value += (value.empty() ? "" : ",") + each;
    if (value.empty() && option.implied.empty()) return std::nullopt;
    return value;
}

void keep_within(const Site& site, SearchRequest& request) {
    if (request.limit > site.most_results)
        throw usage_fault("too-many-results", {"limit", std::to_string(site.most_results)});
    if (request.offset > most_passed_over)
        throw usage_fault("too-many-results", {"offset", std::to_string(most_passed_over)});
    request.facet_limit = std::min<std::size_t>(request.facet_limit, 10'000);
    request.time_limit = std::min(request.time_limit.value_or(site.time_limit), site.time_limit);
}

// Of what is no number it is told which there may be here; "all" is one, and too large.
void must_be_number(const HttpRequest& request, std::string_view name, std::size_t most) {
    constexpr std::size_t most_digits = 9;
    const std::string_view text = request.parameter(name);
    const bool is_number =
        text.size() <= most_digits && text.find_first_not_of("0123456789") == text.npos;
    if (is_number || (text == "all" && search_option(name).or_all)) return;
    whole_number(name, text, search_option(name).least, most);
}

} // namespace

SearchChoices search_choices(const HttpRequest& request, const Site& site) {
    must_be_number(request, "limit", site.most_results);
    must_be_number(request, "offset", most_passed_over);
    SearchChoices choices = unbounded_search_choices(request);
    keep_within(site, choices.request);
    return choices;
}

SearchChoices unbounded_search_choices(const HttpRequest& request) {
    GivenOptions given;
    for (const SearchOption& option : search_options())
        if (const std::optional<std::string> value = value_of(request, option))
            given.emplace_back(option.name, *value);
    for (const auto& [name, value] : request.parameters)
        if (name == "filter" && !value.empty()) given.emplace_back(name, value);
    SearchChoices choices = read_search_options(given, "");
    for (const auto& [name, value] : request.parameters)
        if (!value.empty() &&
            std::ranges::find(filter_parameters(), name) != filter_parameters().end())
            choices.filters.push_back({.field = name, .value = value});
    return choices;
}

std::span<const std::string_view> filter_parameters() {
    static constexpr std::string_view names[] = {"outlet", "person",  "org",  "place", "by",
                                                 "author", "section", "lang", "cites", "date"};
    return names;
}

AskedSearch asked_search(const HttpRequest& request, SearchChoices choices) {
    Query query = read_words(std::string(request.parameter("q")), choices);
    return {std::move(query), std::move(choices.request), read_filters(choices.filters)};
}

AskedSearch search_parameters(const HttpRequest& request, const Site& site) {
    return asked_search(request, search_choices(request, site));
}

std::size_t number_parameter(const HttpRequest& request, std::string_view name,
                             std::size_t fallback, std::size_t least, std::size_t most) {
    const std::string text(request.parameter(name));
    if (text.empty()) return fallback;
    return whole_number(name, text, least, most);
}

bool is_yes(std::string_view value) {
    constexpr std::string_view yes[] = {"", "1", "true", "on", "yes"};
    return std::ranges::find(yes, value) != std::end(yes);
}

bool is_on(const HttpRequest& request, std::string_view flag) {
    if (!request.has_parameter(flag)) return false;
    const std::string_view value = request.parameter(flag);
    constexpr std::string_view no[] = {"0", "false", "off", "no"};
    if (is_yes(value)) return true;
    if (std::ranges::find(no, value) != std::end(no)) return false;
    throw usage_fault("flag-value", {std::string(flag), std::string(value)});
}

void refuse_unknown_search_parameters(const HttpRequest& request, Names own, Names lists,
                                      Names without) {
    std::vector<std::string_view> singles(own.begin(), own.end());
    singles.emplace_back("q");
    std::vector<std::string_view> several(lists.begin(), lists.end());
    for (const SearchOption& option : search_options()) {
        if (std::ranges::find(without, option.name) != without.end()) continue;
        const bool is_list = option.type == Type::list || option.type == Type::filters;
        (is_list ? several : singles).push_back(option.name);
    }
    several.insert(several.end(), filter_parameters().begin(), filter_parameters().end());
    refuse_unknown_parameters(request, singles, several);
}

void refuse_unknown_parameters(const HttpRequest& request, Names own, Names lists) {
    std::vector<std::string_view> known(own.begin(), own.end());
    known.emplace_back("database");
    known.insert(known.end(), lists.begin(), lists.end());
    for (const auto& [name, value] : request.parameters) {
        if (is_campaign_parameter(name)) continue; // who sent the link has put it there
        if (std::ranges::find(known, name) == known.end())
            throw usage_fault("unknown-parameter", {name}, name, known);
        if (std::ranges::find(lists, name) == lists.end()) refuse_second(request, name);
    }
}

} // namespace newshound
