// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/article/replay_address.hpp"

#include "common/text/url.hpp"

namespace newshound {
namespace {

// "20190310111213/"
std::string digits_of(const Date& date) {
    const bool has_time = date.precision > Precision::day;
    std::string digits;
    for (const char c : to_iso(has_time ? utc_date(utc_seconds(date)) : date))
        if (c >= '0' && c <= '9') digits += c;
    return digits + "/";
}

} // namespace

std::string replay_address(std::string_view prefix, const Article& article) {
    if (prefix.empty()) return {};
    for (const std::string* address : {&article.origin.address, &article.url}) {
        if (!parse_url(*address)) continue;
        return std::string(prefix) + (article.captured ? digits_of(*article.captured) : "") +
               *address;
    }
    return {};
}

} // namespace newshound
