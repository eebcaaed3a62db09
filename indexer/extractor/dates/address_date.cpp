// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/dates/address_date.hpp"

#include "indexer/extractor/dates/date_text.hpp"

#include <algorithm>

namespace newshound {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

struct Place {
    Date date;
    std::size_t end = 0; // behind it in the path
};

// What a date that starts at `at` says: 20191017, 2019/10/17, 2019-10-17, 2019/oct/17 or, where
// the day can't be a month, 29-10-2019.
std::optional<Place> read_at(std::string_view path, std::size_t at) {
    const std::size_t digits = std::min(path.find_first_not_of("0123456789", at), path.size()) - at;
    if (digits == 8) {
        const std::optional<Date> date = parse_iso_date(path.substr(at, 8));
        return date ? std::optional(Place{*date, at + 8}) : std::nullopt;
    }
    if (digits != 4 && digits != 2) return std::nullopt;
    const std::optional<PrintedDate> found =
        find_date(path.substr(at, digits == 4 ? 18 : 10), {.language = digits == 4 ? "en" : ""});
    if (!found || found->start != 0 || (digits == 2 && found->guessed)) return std::nullopt;
    return Place{found->date, at + found->end};
}

Date day_of(Date date) {
    date.precision = Precision::day;
    date.hour = date.minute = date.second = 0;
    date.offset_minutes.reset();
    return date;
}

} // namespace

std::optional<AddressDate> date_in_address(std::string_view address) {
    const std::size_t scheme = address.find("://");
    if (scheme == address.npos) return std::nullopt;
    const std::string_view path =
        address.substr(std::min(address.find('/', scheme + 3), address.size()));
    std::optional<AddressDate> first;
    for (std::size_t at = 0; at + 8 <= path.size(); ++at) {
        if (!is_digit(path[at]) || (at > 0 && is_digit(path[at - 1]))) continue;
        const std::optional<Place> found = read_at(path, at);
        if (!found || found->date.year < 1900 || found->date.year > 2100) continue;
        const bool in_a_row = path.substr(at, 8).find_first_not_of("0123456789") == path.npos;
        const bool starts = at == 0 || path[at - 1] == '/';
        const bool ends = found->end >= path.size() || path[found->end] == '/' ||
                          path[found->end] == '?' || path[found->end] == '#';
        const AddressDate date{day_of(found->date), !in_a_row && starts && ends};
        if (date.own_segment) return date;
        if (!first) first = date;
    }
    return first;
}

} // namespace newshound
