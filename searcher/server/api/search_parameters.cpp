// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/api/search_parameters.hpp"

#include "common/error.hpp"
#include "common/program/options.hpp"
#include "common/text/nearest.hpp"
#include "searcher/answer/search_options.hpp"

#include <algorithm>
#include <charconv>

namespace newshound {
namespace {

const std::vector<OptionEntry>& search_entries() {
    static const std::vector<OptionEntry> entries = [] {
        Options options;
        declare_search(options);
        return options.entries();
    }();
    return entries;
}

// What the command line would be. Values never stand alone, so none is taken for an option.
std::vector<std::string> arguments_of(const HttpRequest& request) {
    std::vector<std::string> arguments;
    for (const OptionEntry& entry : search_entries()) {
        const std::string& name = entry.long_name;
        if (name == "help" || !request.has_parameter(name)) continue;
        if (entry.value_name.empty()) {
            if (is_on(request, name)) arguments.push_back("--" + name);
            continue;
        }
        std::string value;
        for (const auto& [key, each] : request.parameters)
            if (key == name && !each.empty()) value += (value.empty() ? "" : ",") + each;
        if (!value.empty())
            arguments.push_back("--" + name + "=" + value);
        else if (entry.value_name.starts_with('['))
            arguments.push_back("--" + name);
    }
    return arguments;
}

void keep_within(const Site& site, SearchRequest& request) {
    if (request.limit > site.most_results)
        throw UsageError("limit is at most " + std::to_string(site.most_results) +
                         " here; /api/v1/export gives all");
    if (request.offset > 100'000)
        throw UsageError("offset is at most 100000 here; /api/v1/export gives all");
    request.facet_limit = std::min<std::size_t>(request.facet_limit, 10'000);
    request.time_limit = std::min(request.time_limit.value_or(site.time_limit), site.time_limit);
}

void refuse_unknown(const HttpRequest& request, std::span<const std::string_view> known) {
    for (const auto& [name, value] : request.parameters)
        if (std::ranges::find(known, name) == known.end())
            throw UsageError("unknown parameter '" + name + "'" + did_you_mean(name, known));
}

} // namespace

std::string without_dashes(std::string message) {
    for (std::size_t at = 0; (at = message.find("--", at)) != message.npos;)
        message.erase(at, 2);
    return message;
}

SearchRequest search_parameters(const HttpRequest& request, const Site& site) {
    SearchRequest search = unbounded_search_parameters(request);
    keep_within(site, search);
    return search;
}

SearchRequest unbounded_search_parameters(const HttpRequest& request) {
    Options options;
    declare_search(options);
    options.parse(arguments_of(request));
    SearchRequest search = search_request(options);
    search.text = request.parameter("q");
    return search;
}

std::size_t number_parameter(const HttpRequest& request, std::string_view name,
                             std::size_t fallback, std::size_t least, std::size_t most) {
    const std::string text(request.parameter(name));
    if (text.empty()) return fallback;
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    if (whole && number >= least && number <= most) return number;
    throw UsageError(std::string(name) + " takes a whole number from " + std::to_string(least) +
                     " to " + std::to_string(most) + ", not '" + text + "'");
}

bool is_on(const HttpRequest& request, std::string_view flag) {
    if (!request.has_parameter(flag)) return false;
    const std::string_view value = request.parameter(flag);
    constexpr std::string_view yes[] = {"", "1", "true", "on", "yes"};
    return std::ranges::find(yes, value) != std::end(yes);
}

void refuse_unknown_search_parameters(const HttpRequest& request,
                                      std::span<const std::string_view> own) {
    std::vector<std::string_view> known(own.begin(), own.end());
    known.insert(known.end(), {"q", "database"});
    for (const OptionEntry& entry : search_entries())
        if (entry.long_name != "help") known.push_back(entry.long_name);
    refuse_unknown(request, known);
}

void refuse_unknown_parameters(const HttpRequest& request, std::span<const std::string_view> own) {
    std::vector<std::string_view> known(own.begin(), own.end());
    known.emplace_back("database");
    refuse_unknown(request, known);
}

} // namespace newshound
