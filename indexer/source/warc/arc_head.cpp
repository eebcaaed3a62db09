// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/warc/arc_head.hpp"

#include "common/text/ascii.hpp"
#include "common/text/hash.hpp"
#include "indexer/source/warc/head_lines.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace newshound {
namespace {

constexpr std::size_t most_fields = 9; // behind the address
constexpr std::size_t longest_line = 32u << 10;

struct Fields {
    std::string_view address;                           // all that stands in front of them
    std::array<std::string_view, most_fields> behind{}; // the last one first
    std::size_t count = 0;
};

Fields fields_of(std::string_view line, std::size_t wanted) {
    Fields fields;
    for (; fields.count < wanted; ++fields.count) {
        const std::size_t blank = line.rfind(' ');
        if (blank == line.npos) break;
        fields.behind[fields.count] = line.substr(blank + 1);
        line = line.substr(0, blank);
    }
    fields.address = line;
    return fields;
}

bool is_ip(std::string_view text) {
    return text.find_first_of(".:") != text.npos &&
           text.find_first_not_of("0123456789abcdefABCDEF.:") == text.npos;
}

// "http:", "dns:", "filedesc:": letters, then a colon.
bool has_scheme(std::string_view text) {
    const std::size_t colon = text.find(':');
    return colon != text.npos && colon > 1 && colon < 12 &&
           std::ranges::all_of(text.substr(0, colon), [](char c) {
               return is_ascii_letter_or_digit(static_cast<unsigned char>(c)) || c == '-';
           });
}

// 20080430204825, or less exact.
std::optional<Date> date_of(std::string_view digits) {
    if (digits.size() < 8 || digits.find_first_not_of("0123456789") != digits.npos)
        return std::nullopt;
    const auto part = [&](std::size_t at, std::size_t size) {
        int value = 0;
        if (at + size <= digits.size())
            std::from_chars(digits.data() + at, digits.data() + at + size, value);
        return value;
    };
    Date date{.year = part(0, 4),
              .month = part(4, 2),
              .day = part(6, 2),
              .hour = part(8, 2),
              .minute = part(10, 2),
              .second = part(12, 2),
              .precision = digits.size() >= 14   ? Precision::second
                           : digits.size() >= 12 ? Precision::minute
                                                 : Precision::day,
              .offset_minutes = 0};
    if (date.precision == Precision::day) date.hour = date.minute = date.second = 0;
    if (date.precision == Precision::day) date.offset_minutes.reset();
    return is_valid(date) ? std::optional(date) : std::nullopt;
}

} // namespace

std::optional<RecordHead> parse_arc_head(std::string_view line) {
    if (line.size() > longest_line || !has_scheme(line)) return std::nullopt;
    // From the right: length, type, date, IP; or length, file, offset, location, checksum, result,
    // type, date, IP.
    std::size_t type = 1;
    Fields fields = fields_of(line, 4);
    if (fields.count < 4 || !is_ip(fields.behind[3])) {
        type = 6;
        fields = fields_of(line, most_fields);
        if (fields.count < most_fields || !is_ip(fields.behind[8])) return std::nullopt;
    }
    RecordHead record;
    record.address = trimmed(fields.address);
    record.type = record.address.starts_with("filedesc:") ? "filedesc" : "response";
    record.content_type = fields.behind[type];
    record.date = date_of(fields.behind[type + 1]);
    record.length = parse_length(fields.behind[0]);
    record.lines = hash64(line);
    return record;
}

} // namespace newshound
