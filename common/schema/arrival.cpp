// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/schema/arrival.hpp"

#include "common/schema/date_terms.hpp"
#include "common/schema/schema.hpp"

#include <cmath>

namespace newshound {
namespace {

constexpr double seconds_a_day = 86'400;
constexpr auto slot = number_of(Slot::indexed);

std::vector<std::string> terms_of(std::int64_t seconds) {
    return date_terms(*find_field("indexed"), utc_date(seconds));
}

} // namespace

std::optional<std::int64_t> arrival_of(const Xapian::Document& document) {
    const std::string value = document.get_value(slot);
    if (value.empty()) return std::nullopt;
    return std::llround(unsortable(value) * seconds_a_day);
}

void set_arrival(Xapian::Document& document, std::int64_t seconds) {
    if (const std::optional<std::int64_t> before = arrival_of(document)) {
        if (*before == seconds) return;
        for (const std::string& term : terms_of(*before))
            document.remove_term(term);
    }
    for (const std::string& term : terms_of(seconds))
        document.add_boolean_term(term);
    document.add_value(slot, sortable(static_cast<double>(seconds) / seconds_a_day));
}

} // namespace newshound
