// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/warc/record_page.hpp"

#include "common/text/ascii.hpp"
#include "common/text/url.hpp"
#include "indexer/source/skip_reasons.hpp"
#include "indexer/source/sniff.hpp"
#include "indexer/source/warc/http_message.hpp"

#include <algorithm>
#include <array>

namespace newshound {
namespace {

constexpr std::string_view no_type = "without type";
constexpr std::string_view plain_text = "text/plain";
constexpr std::size_t longest_type = 60;

// Types by which records are counted must not be as many as a hostile file likes.
bool is_plain_type(std::string_view type) {
    return !type.empty() && type.size() <= longest_type && std::ranges::all_of(type, [](char c) {
        return is_ascii_letter_or_digit(static_cast<unsigned char>(c)) ||
               std::string_view("/+-._").find(c) != std::string_view::npos;
    });
}

// "text/html" of "Text/HTML; charset=utf-8".
std::string media_type(std::string_view content_type) {
    const std::string type = ascii_lower(trimmed(content_type.substr(0, content_type.find(';'))));
    if (type.empty() || type == "unk" || type == "unknown" || type == "unknown/unknown")
        return std::string(no_type);
    return is_plain_type(type) ? type : "of a type that is none";
}

bool may_be_html(std::string_view type) {
    static constexpr std::array types = {
        std::string_view("text/html"), std::string_view("application/xhtml+xml"),
        std::string_view("application/vnd.wap.xhtml+xml"), no_type};
    return std::ranges::find(types, type) != types.end();
}

bool is_known_type(std::string_view type) {
    static constexpr std::array<std::string_view, 10> types = {
        "warcinfo", "response", "resource",     "request", "metadata",
        "revisit",  "filedesc", "continuation", "file",    "conversion"};
    return std::ranges::find(types, type) != types.end();
}

// Whether the block is what a server sent, with its status. Blocks of ARC files say so themselves.
bool is_http(const RecordHead& head) {
    return head.type == "response" || head.content_type.starts_with("application/http");
}

HttpMessage message_of(const RecordHead& head, std::string_view block) {
    if (is_http(head)) return parse_http_message(block);
    HttpMessage message;
    message.body = block;
    return message;
}

// The type of the page itself.
std::string type_of(const RecordHead& head, const HttpMessage& message) {
    if (message.status != 0) return message.content_type;
    return head.content_type.starts_with("application/http") ? std::string() : head.content_type;
}

// As far as the answer tells that it holds without its body.
bool may_revisit_page(const RecordHead& head, const HttpMessage& message) {
    constexpr int not_modified = 304;
    const bool is_found =
        message.status == 0 || message.status == not_modified || message.status / 100 == 2;
    return head.type == "revisit" && head.date && is_found &&
           may_be_html(media_type(message.content_type)) && parse_url(head.address).has_value();
}

} // namespace

RecordKind kind_of(const RecordHead& head, std::string_view start) {
    if (!is_known_type(head.type)) return {"of an unknown type"};
    const HttpMessage message = message_of(head, start);
    if (head.type != "response" && head.type != "resource" && head.type != "conversion")
        return {.name = head.type, .is_revisit = may_revisit_page(head, message)};
    const std::string type = media_type(type_of(head, message));
    const bool is_whole_answer = message.status / 100 == 2 && message.status <= 299;
    RecordKind kind{.name = head.type};
    if (message.status == no_status)
        kind.name += " of no status";
    else if (message.status != 0)
        kind.name += " " + std::to_string(message.status);
    if (message.status != 0 && !is_whole_answer) return kind;
    kind.name += " " + type;
    kind.is_page = may_be_html(type) && !head.address.starts_with("dns:");
    kind.is_text = head.type == "conversion" && type == plain_text;
    return kind;
}

std::string read_record(const ArchivedRecord& record, std::size_t limit, Page& page) {
    page = {};
    const HttpMessage message = message_of(record.head, record.block);
    HttpBody body = decode_body(message, limit);
    page.bytes = std::move(body.bytes);
    page.content_type = type_of(record.head, message);
    page.captured = record.head.date;
    page.metadata = record.metadata;
    page.cut = body.cut || record.cut || record.head.is_part;
    if (parse_url(record.head.address)) page.address = record.head.address;
    const std::string type = media_type(page.content_type);
    const bool is_text = record.head.type == "conversion" && type == plain_text;
    if (!is_text && !may_be_html(type)) // told by the end of a long head
        return std::string(skip_reason::not_html);
    return std::string(sniff(page.bytes, type == no_type));
}

} // namespace newshound
