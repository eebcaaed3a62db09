// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/warc/warc_head.hpp"

#include "common/text/ascii.hpp"
#include "common/text/hash.hpp"
#include "indexer/source/warc/head_lines.hpp"

#include <algorithm>

namespace newshound {
namespace {

// Takes the digits in front off.
std::string_view take_digits(std::string_view& text) {
    const std::string_view digits =
        text.substr(0, std::min(text.find_first_not_of("0123456789"), text.size()));
    text.remove_prefix(digits.size());
    return digits;
}

std::string_view without_angles(std::string_view text) {
    return text.starts_with('<') && text.ends_with('>') ? text.substr(1, text.size() - 2) : text;
}

} // namespace

bool is_warc_version(std::string_view line) {
    if (!line.starts_with("WARC/")) return false;
    line.remove_prefix(5);
    if (take_digits(line).empty() || !line.starts_with('.')) return false;
    line.remove_prefix(1);
    return !take_digits(line).empty() && trimmed(line).empty();
}

std::optional<RecordHead> parse_warc_head(std::string_view lines) {
    const HeadLines head(lines);
    RecordHead record;
    record.type = ascii_lower(head["warc-type"]);
    if (record.type.empty()) return std::nullopt;
    record.lines = hash64(lines);
    record.address = without_angles(head["warc-target-uri"]);
    record.id = without_angles(head["warc-record-id"]);
    record.revisited = {.id = std::string(without_angles(head["warc-refers-to"])),
                        .address = std::string(without_angles(head["warc-refers-to-target-uri"])),
                        .date = parse_iso_date(head["warc-refers-to-date"])};
    record.concurrent_to = without_angles(head["warc-concurrent-to"]);
    record.date = parse_iso_date(head["warc-date"]);
    record.content_type = head["content-type"];
    record.block_digest = head["warc-block-digest"];
    record.payload_digest = head["warc-payload-digest"];
    record.length = parse_length(head["content-length"]);
    record.is_part = !head["warc-truncated"].empty() || !head["warc-segment-number"].empty();
    return record;
}

} // namespace newshound
