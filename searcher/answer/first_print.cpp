// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/answer/first_print.hpp"

#include "common/article/doubtful_date.hpp"

#include <algorithm>

namespace newshound {
namespace {

bool has_moment(const Date& date) {
    return date.precision >= Precision::minute && date.offset_minutes;
}

bool is_older(const std::optional<Date>& one, const std::optional<Date>& other) {
    if (!one || !other) return false;
    if (has_moment(*one) && has_moment(*other)) return utc_seconds(*one) < utc_seconds(*other);
    return days_of(*one).last < days_of(*other).first;
}

} // namespace

Print print_of(const Article& article) {
    Print print{.outlet = article.outlet};
    if (!has_doubtful_date(article)) print.published = article.published;
    return print;
}

std::string first_to_print(std::span<const Print> prints) {
    for (const Print& one : prints) {
        if (one.outlet.empty()) continue;
        const bool is_first = std::ranges::all_of(prints, [&](const Print& other) {
            return other.outlet == one.outlet || is_older(one.published, other.published);
        });
        if (is_first) return one.outlet;
    }
    return {};
}

} // namespace newshound
