// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/page/archived_address.hpp"

#include "common/text/url.hpp"

#include <string>

namespace newshound {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// The digits that a segment of a path begins with: of "20140226054445im_", "2014.02.26-054445" and
// "20140226054445$br:firefox" the fourteen. "" when it is no stamp.
std::string digits_of(std::string_view segment, bool below_web) {
    constexpr std::size_t most = 14;
    constexpr std::size_t longest_modifier = 40; // bytes: "im_", "mp_", "$br:chrome:53"
    std::string digits;
    std::size_t at = 0;
    for (; at < segment.size(); ++at) {
        const char c = segment[at];
        if (is_digit(c)) {
            digits += c;
        } else if (at == 0 || (c != '.' && c != '-') || !is_digit(segment[at - 1])) {
            break;
        }
    }
    if (digits.empty() || digits.size() > most || segment.size() - at > longest_modifier) return {};
    const bool year = digits.size() >= 4 && (digits.starts_with("19") || digits.starts_with("20"));
    return year || below_web ? digits : std::string();
}

struct Stamp {
    std::string digits;      // "" = the address is no archive's
    std::size_t address = 0; // where the original one starts
};

Stamp find_stamp(std::string_view address) {
    for (std::size_t at = address.find("/http"); at != address.npos;
         at = address.find("/http", at + 1)) {
        if (at == 0 || !is_web_address(address.substr(at + 1))) continue;
        const std::size_t slash = address.rfind('/', at - 1);
        if (slash == address.npos) continue;
        const bool below_web = address.substr(0, slash).ends_with("/web");
        std::string digits = digits_of(address.substr(slash + 1, at - slash - 1), below_web);
        if (!digits.empty()) return {std::move(digits), at + 1};
    }
    return {};
}

} // namespace

std::string_view original_address(std::string_view address) {
    for (;;) {
        const Stamp stamp = find_stamp(address);
        if (stamp.digits.empty()) return address;
        address.remove_prefix(stamp.address);
    }
}

bool is_archived_address(std::string_view address) {
    return !find_stamp(address).digits.empty();
}

std::optional<Date> time_of_stamp(std::string_view digits) {
    std::size_t count = 0;
    while (count < digits.size() && count < 14 && is_digit(digits[count]))
        ++count;
    if (count < 8) return std::nullopt;
    std::string iso(digits.substr(0, 8));
    if (count >= 12) {
        iso += "T" + std::string(digits.substr(8, 2)) + ":" + std::string(digits.substr(10, 2));
        if (count == 14) iso += ":" + std::string(digits.substr(12, 2));
        iso += "Z";
    }
    return parse_iso_date(iso);
}

std::optional<Date> capture_time(std::string_view address) {
    return time_of_stamp(find_stamp(address).digits);
}

} // namespace newshound
