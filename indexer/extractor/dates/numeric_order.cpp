// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/dates/numeric_order.hpp"

#include "indexer/extractor/dates/date_parts.hpp"

#include <algorithm>

namespace newshound {
namespace {

constexpr std::size_t most_tokens = 200;

// A number from `least` to `most`.
bool is_within(const DateToken& token, int least, int most) {
    return token.number >= least && token.number <= most;
}

} // namespace

NumericOrder told_order(std::string_view text) {
    if (std::ranges::count(text, '/') < 2) return NumericOrder::untold;
    const DateParts parts(text, {}, most_tokens);
    for (std::size_t at = 0; at + 4 < parts.tokens().size(); ++at) {
        const bool numeric = parts.is_number(at, 2) && parts.is_mark(at + 1, '/') &&
                             parts.is_number(at + 2, 2) && parts.is_mark(at + 3, '/') &&
                             (parts.year(at + 4) || parts.short_year(at + 4));
        if (!numeric) continue;
        const DateToken& first = parts.tokens()[at];
        const DateToken& second = parts.tokens()[at + 2];
        if (is_within(first, 13, 31) && is_within(second, 1, 12)) return NumericOrder::day_first;
        if (is_within(second, 13, 31) && is_within(first, 1, 12)) return NumericOrder::month_first;
    }
    return NumericOrder::untold;
}

} // namespace newshound
