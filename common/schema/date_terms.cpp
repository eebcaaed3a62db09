// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/schema/date_terms.hpp"

#include <xapian.h>

#include <algorithm>

namespace newshound {

std::string date_term(const Field& field, const Date& date) {
    const Precision precision = std::min(date.precision, Precision::day);
    Date bare{.year = date.year, .month = date.month, .day = date.day, .precision = precision};
    std::string key = to_iso(bare);
    if (field.prefix != "D") return std::string(field.prefix) + key;
    std::erase(key, '-');
    const char letter = precision == Precision::year    ? 'Y'
                        : precision == Precision::month ? 'M'
                                                        : 'D';
    return letter + key;
}

std::vector<std::string> date_terms(const Field& field, const Date& date) {
    std::vector<std::string> terms;
    Date each = date;
    for (const Precision span : {Precision::day, Precision::month, Precision::year}) {
        if (span > date.precision) continue;
        each.precision = span;
        terms.push_back(date_term(field, each));
    }
    return terms;
}

std::string sortable(double number) {
    return Xapian::sortable_serialise(number);
}

double unsortable(std::string_view value) {
    return Xapian::sortable_unserialise(std::string(value));
}

} // namespace newshound
