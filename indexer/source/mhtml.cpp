// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/mhtml.hpp"

#include "common/text/ascii.hpp"
#include "common/text/url.hpp"
#include "indexer/source/mail_date.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace newshound {
namespace {

constexpr std::size_t longest_head = 64u << 10; // bytes
constexpr std::size_t most_parts = 1000;
constexpr int most_levels = 4; // of parts in parts

using Headers = std::map<std::string, std::string, std::less<>>; // names in lower case

std::string_view without_break(std::string_view line) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

// Takes the header lines off `text` with the empty line behind them. Nothing when a line is none.
std::optional<Headers> take_headers(std::string_view& text) {
    Headers headers;
    std::string* last = nullptr;
    std::string_view rest = text;
    if (rest.starts_with("\xEF\xBB\xBF")) rest.remove_prefix(3); // as editors save it
    rest.remove_prefix(std::min(rest.find_first_not_of("\r\n"), rest.size()));
    while (!rest.empty() && text.size() - rest.size() < longest_head) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = without_break(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (line.empty()) break;
        if (line[0] == ' ' || line[0] == '\t') { // the line before goes on
            if (last) last->append(" ").append(trimmed(line));
            continue;
        }
        const std::size_t colon = line.find(':');
        if (colon == line.npos || line.substr(0, colon).find_first_of(" <>\"") != line.npos)
            return std::nullopt;
        last = &headers[ascii_lower(line.substr(0, colon))];
        *last = trimmed(line.substr(colon + 1));
    }
    text = rest;
    return headers;
}

std::string_view value_of(const Headers& headers, std::string_view name) {
    const auto found = headers.find(name);
    return found == headers.end() ? std::string_view() : std::string_view(found->second);
}

// `boundary="…"` of "multipart/related; boundary=…".
std::string_view boundary_of(std::string_view type) {
    const std::size_t at = ascii_lower(type).find("boundary=");
    if (at == type.npos) return {};
    std::string_view value = type.substr(at + 9);
    if (value.starts_with('"')) return value.substr(1, value.substr(1).find('"'));
    return trimmed(value.substr(0, value.find(';')));
}

std::string from_quoted_printable(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '=') {
            result += text[at];
        } else if (text.substr(at + 1).starts_with("\r\n")) {
            at += 2;
        } else if (text.substr(at + 1).starts_with('\n')) {
            at += 1;
        } else if (const int high = at + 2 < text.size() ? hex_value(text[at + 1]) : -1,
                   low = at + 2 < text.size() ? hex_value(text[at + 2]) : -1;
                   high >= 0 && low >= 0) {
            result += static_cast<char>(high * 16 + low);
            at += 2;
        } else {
            result += '=';
        }
    }
    return result;
}

std::string from_base64(std::string_view text) {
    constexpr std::string_view digits =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string result;
    unsigned bits = 0;
    unsigned held = 0;
    for (const char c : text) {
        const std::size_t digit = digits.find(c);
        if (digit == digits.npos) continue; // line breaks, padding
        held = (held << 6U | static_cast<unsigned>(digit)) & 0xFFFFFFU;
        bits += 6;
        if (bits < 8) continue;
        bits -= 8;
        result += static_cast<char>(held >> bits & 0xFFU);
    }
    return result;
}

struct Part {
    Headers headers;
    std::string_view body;
    bool whole = false;
};

// Where the next line begins that is `mark` alone, or ends the parts ("--" behind it); npos = none.
// Another boundary may begin with the same signs.
std::size_t find_mark(std::string_view text, std::string_view mark, std::size_t from) {
    for (std::size_t at = text.find(mark, from); at != text.npos; at = text.find(mark, at + 1)) {
        if (at != 0 && text[at - 1] != '\n') continue;
        std::string_view behind = text.substr(at + mark.size());
        if (behind.starts_with("--")) behind.remove_prefix(2);
        const std::size_t next = behind.find_first_not_of(" \t\r");
        if (next == behind.npos || behind[next] == '\n') return at;
    }
    return text.npos;
}

// Cuts `text` at the lines that a boundary makes.
std::vector<Part> parts_of(std::string_view text, std::string_view boundary) {
    const std::string mark = "--" + std::string(boundary);
    std::vector<Part> parts;
    std::size_t start = find_mark(text, mark, 0);
    while (start != text.npos && parts.size() < most_parts) {
        const std::size_t line = text.find('\n', start + mark.size());
        if (line == text.npos) break;
        const std::size_t end = find_mark(text, mark, line);
        // The break before a boundary belongs to it.
        std::string_view part = text.substr(line + 1, end == text.npos ? end : end - line - 2);
        if (end == line + 1) part = {};
        if (end != text.npos) part = without_break(part);
        if (auto headers = take_headers(part))
            parts.push_back({std::move(*headers), part, end != text.npos});
        start = end;
    }
    return parts;
}

bool is_html(const Part& part) {
    const std::string type = ascii_lower(value_of(part.headers, "content-type"));
    return type.starts_with("text/html") || type.starts_with("application/xhtml");
}

// The part that is the page; `address` as the message names it, "" = it names none.
std::optional<Part> find_page(Part message, std::string_view address) {
    for (int level = 0; level < most_levels; ++level) {
        if (is_html(message)) return message;
        const std::string_view boundary = boundary_of(value_of(message.headers, "content-type"));
        if (boundary.empty()) return std::nullopt;
        std::vector<Part> parts = parts_of(message.body, boundary);
        auto chosen = std::ranges::find_if(parts, [&](const Part& part) {
            return !address.empty() && is_html(part) &&
                   value_of(part.headers, "content-location") == address;
        });
        if (chosen == parts.end()) chosen = std::ranges::find_if(parts, is_html);
        if (chosen == parts.end())
            chosen = std::ranges::find_if(parts, [](const Part& part) {
                return !boundary_of(value_of(part.headers, "content-type")).empty();
            });
        if (chosen == parts.end()) return std::nullopt;
        message = std::move(*chosen);
    }
    return std::nullopt;
}

} // namespace

bool is_mhtml(std::string_view start) {
    const std::optional<Headers> headers = take_headers(start);
    if (!headers || headers->size() < 2) return false;
    const std::string type = ascii_lower(value_of(*headers, "content-type"));
    return headers->contains("mime-version") &&
           (type.starts_with("multipart/") || type.starts_with("text/html"));
}

bool unpack_mhtml(Page& page) {
    std::string_view rest = page.bytes;
    std::optional<Headers> headers = take_headers(rest);
    if (!headers) return false;
    const std::string address(value_of(*headers, "snapshot-content-location"));
    const std::optional<Date> saved = parse_mail_date(value_of(*headers, "date"));
    const std::optional<Part> part = find_page({std::move(*headers), rest, !page.cut}, address);
    if (!part) return false;
    const std::string coding = ascii_lower(value_of(part->headers, "content-transfer-encoding"));
    const std::string_view location = value_of(part->headers, "content-location");
    std::string html = coding == "quoted-printable" ? from_quoted_printable(part->body)
                       : coding == "base64"         ? from_base64(part->body)
                                                    : std::string(part->body);
    if (page.content_type.empty()) page.content_type = value_of(part->headers, "content-type");
    if (page.address.empty()) page.address = is_web_address(address) ? address : location;
    if (!is_web_address(page.address)) page.address.clear();
    if (!page.captured) page.captured = saved;
    page.cut = !part->whole;
    page.bytes = std::move(html);
    return true;
}

} // namespace newshound
