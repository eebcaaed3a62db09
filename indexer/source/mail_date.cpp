// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/mail_date.hpp"

#include "common/article/month_names.hpp"
#include "common/text/ascii.hpp"

#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

namespace newshound {

std::optional<Date> parse_mail_date(std::string_view text) {
    std::vector<std::string> words;
    for (std::size_t at = 0; at < text.size() && words.size() < 8;) {
        const std::size_t start = text.find_first_not_of(" ,:", at);
        if (start == text.npos) break;
        at = std::min(text.find_first_of(" ,:", start), text.size());
        words.push_back(ascii_lower(text.substr(start, at - start)));
    }
    if (!words.empty() && (words[0][0] < '0' || words[0][0] > '9')) words.erase(words.begin());
    if (words.size() < 5) return std::nullopt;
    const auto number = [](const std::string& word) {
        int value = -1;
        std::from_chars(word.data(), word.data() + word.size(), value);
        return value;
    };
    Date date{.year = number(words[2]),
              .month = month_named(words[1], "en"),
              .day = number(words[0]),
              .hour = number(words[3]),
              .minute = number(words[4]),
              .second = words.size() > 6 ? number(words[5]) : 0,
              .precision = Precision::second};
    if (words.size() > 5) {
        const std::string& zone = words.back();
        const int offset = zone.size() == 5 ? number(zone.substr(1)) : 0;
        const int minutes = offset / 100 * 60 + offset % 100;
        date.offset_minutes = zone[0] == '-' ? -minutes : minutes;
    }
    return is_valid(date) ? std::optional(date) : std::nullopt;
}

} // namespace newshound
