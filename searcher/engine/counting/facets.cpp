// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/counting/facets.hpp"

#include "common/text/fault.hpp"
#include "common/text/unicode.hpp"

#include <algorithm>

namespace newshound {
namespace {

constexpr std::string_view year_facet = "year";
constexpr std::string_view month_facet = "month";

// The names asked for, each once.
std::vector<std::string_view> asked(const SearchRequest& request) {
    std::vector<std::string_view> names;
    for (const std::string& name : request.facets)
        if (std::ranges::find(names, name) == names.end()) names.emplace_back(name);
    return names;
}

bool is_of_time(std::string_view name) {
    return name == year_facet || name == month_facet;
}

// Whether a word of `value` starts with `prefix`, which is folded.
bool has_prefix(std::string_view value, std::string_view prefix) {
    const std::string folded = fold_accents(value);
    for (std::size_t at = 0; (at = folded.find(prefix, at)) != folded.npos; ++at) {
        if (at == 0) return true;
        std::string_view before = std::string_view(folded).substr(0, at);
        const unsigned char last = static_cast<unsigned char>(before.back());
        if (last < 0x80 && std::isalnum(last) == 0) return true;
    }
    return false;
}

// The `limit` most frequent of those with the prefix.
void choose(NameCounts counts, const SearchRequest& request, Facet& facet) {
    auto& all = counts.counts;
    if (!request.facet_prefix.empty()) {
        const std::string prefix = fold_accents(request.facet_prefix);
        std::erase_if(all, [&](const auto& each) { return !has_prefix(each.first, prefix); });
    }
    facet.distinct = all.size();
    facet.without = counts.without;
    const std::size_t shown = std::min(request.facet_limit, all.size());
    const auto end = all.begin() + static_cast<std::ptrdiff_t>(shown);
    std::partial_sort(all.begin(), end, all.end(), [](const auto& a, const auto& b) {
        return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    for (auto at = all.begin(); at != end; ++at)
        facet.values.push_back({std::string(at->first), at->second});
}

NameCounts count_times(const DayTally& days, Precision precision) {
    std::map<std::string, std::size_t> counts;
    const auto add = [&](const DayTally::Counts& from) {
        for (const auto& [day, count] : from) {
            Date date = date_of_day(day);
            date.precision = precision;
            counts[to_iso(date)] += count;
        }
    };
    NameCounts result;
    add(days.days);
    add(days.months);
    if (precision == Precision::year) {
        add(days.years);
    } else {
        for (const auto& [day, count] : days.years)
            result.without += count;
    }
    result.without += days.undated;
    for (const auto& [name, count] : counts) {
        result.owned.push_back(name);
        result.counts.emplace_back(result.owned.back(), count);
    }
    return result;
}

} // namespace

std::span<const std::string_view> facet_fields() {
    static const std::vector<std::string_view> names = [] {
        std::vector<std::string_view> list;
        for (const Field& field : fields())
            if (field.facet) list.push_back(field.name);
        list.insert(list.end(), {year_facet, month_facet});
        return list;
    }();
    return names;
}

Wanted wanted_for_facets(const SearchRequest& request) {
    Wanted wanted;
    for (const std::string_view name : asked(request)) {
        if (std::ranges::find(facet_fields(), name) == facet_fields().end()) {
            std::string list;
            for (const std::string_view each : facet_fields())
                list += (list.empty() ? "" : ", ") + std::string(each);
            throw usage_fault("no-facet", {std::string(name), list}, name, facet_fields());
        }
        if (is_of_time(name)) {
            wanted.days = true;
            wanted.spans = true;
        } else {
            wanted.names.push_back(*find_field(name)->slot);
        }
    }
    return wanted;
}

std::vector<Facet> make_facets(const SearchRequest& request, const Tally& tally) {
    const bool by_story = tally.count == Count::stories;
    std::vector<Facet> facets;
    std::size_t next = 0;
    for (const std::string_view name : asked(request)) {
        Facet facet;
        facet.field = name;
        facet.is_exact = tally.is_exact;
        if (name == year_facet) {
            choose(count_times(by_story ? tally.story_years : tally.days, Precision::year), request,
                   facet);
        } else if (name == month_facet) {
            choose(count_times(by_story ? tally.story_months : tally.days, Precision::month),
                   request, facet);
        } else {
            NameCounts counts;
            counts.counts = tally.names[next].counts;
            counts.without = tally.names[next++].without;
            choose(std::move(counts), request, facet);
        }
        facets.push_back(std::move(facet));
    }
    return facets;
}

} // namespace newshound
