// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/renderer/xml.hpp"

#include "common/text/escape.hpp"

#include <cstdio>
#include <cstdlib>

namespace newshound {
namespace {

std::string offset_text(const Date& date, const char* format) {
    const int offset = date.offset_minutes.value_or(0);
    char text[16];
    std::snprintf(text, sizeof text, format, offset < 0 ? '-' : '+', std::abs(offset) / 60 % 100,
                  std::abs(offset) % 60);
    return text;
}

} // namespace

std::string escape_xml(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte < 0x20 && byte != '\n' && byte != '\t') continue;
        // U+FFFE and U+FFFF
        const std::string_view three = text.substr(i, 3);
        if (three == "\xEF\xBF\xBE" || three == "\xEF\xBF\xBF") {
            i += 2;
            continue;
        }
        plain += text[i];
    }
    return escape_html(plain);
}

std::string xml_element(std::string_view name, std::string_view text) {
    if (text.empty()) return {};
    const std::string tag(name);
    return "<" + tag + ">" + escape_xml(text) + "</" + tag.substr(0, tag.find(' ')) + ">\n";
}

std::string rfc3339(const Date& date) {
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02d-%02dT%02d:%02d:%02d", date.year, date.month,
                  date.day, date.hour, date.minute, date.second);
    const bool utc = date.offset_minutes.value_or(0) == 0;
    return text + (utc ? "Z" : offset_text(date, "%c%02d:%02d"));
}

std::string rfc822(const Date& date) {
    constexpr const char* days[] = {"Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"};
    constexpr const char* months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    char text[40];
    const int weekday = ((day_number(date) % 7) + 7) % 7; // 1970-01-01 was a Thursday
    std::snprintf(text, sizeof text, "%s, %02d %s %04d %02d:%02d:%02d ", days[weekday], date.day,
                  months[date.month - 1], date.year, date.hour, date.minute, date.second);
    return text + offset_text(date, "%c%02d%02d");
}

} // namespace newshound
