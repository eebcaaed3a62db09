// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/page/visible_text.hpp"

#include "common/text/ascii.hpp"
#include "common/text/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace newshound {
namespace {

// Length of the blank at `position`: ASCII white space 1, U+00A0 2; zero-width signs (U+200B to
// U+200D, U+FEFF) count as 3 and `seen` stays false.
std::size_t blank_length(std::string_view text, std::size_t position, bool& seen) {
    const char c = text[position];
    seen = true;
    if (c == ' ' || (c >= '\t' && c <= '\r')) return 1;
    if (c == '\xC2' && text.substr(position).starts_with("\xC2\xA0")) return 2;
    const std::string_view rest = text.substr(position, 3);
    if (c == '\xE2' && (rest == "\xE2\x80\x89" || rest == "\xE2\x80\xAF")) return 3;
    seen = false;
    if (c == '\xE2' && (rest == "\xE2\x80\x8B" || rest == "\xE2\x80\x8E")) return 3;
    return c == '\xEF' && rest == "\xEF\xBB\xBF" ? 3 : 0;
}

// Nearly all of a text: no part of any blank.
bool is_plain(char c) {
    return c > ' ' && c <= '~';
}

void append_squeezed(std::string& result, bool& blank_before, std::string_view text) {
    for (std::size_t position = 0; position < text.size();) {
        bool seen = false;
        if (const std::size_t length = blank_length(text, position, seen)) {
            blank_before |= seen;
            position += length;
            continue;
        }
        if (blank_before && !result.empty()) result += ' ';
        blank_before = false;
        const std::size_t start = position++;
        while (position < text.size() && is_plain(text[position]))
            ++position;
        result.append(text, start, position - start);
    }
}

enum class PartSign : std::uint8_t { none, other, capital };

// By byte: every one of a page's class names is asked about, many times.
constexpr auto part_signs = [] {
    std::array<PartSign, 256> signs{};
    for (std::size_t byte = 0; byte < signs.size(); ++byte)
        signs[byte] = is_ascii_capital(static_cast<char32_t>(byte))           ? PartSign::capital
                      : is_ascii_letter_or_digit(static_cast<char32_t>(byte)) ? PartSign::other
                                                                              : PartSign::none;
    return signs;
}();

PartSign sign_of(char c) {
    return part_signs[static_cast<unsigned char>(c)];
}

// Where the part of a class name that starts at `start` ends: before a sign, or a capital that
// follows a small letter.
std::size_t part_end(std::string_view names, std::size_t start) {
    PartSign sign = sign_of(names[start]);
    std::size_t end = start + 1;
    for (; end < names.size(); ++end) {
        const PartSign before = sign;
        sign = sign_of(names[end]);
        if (sign == PartSign::none || (sign == PartSign::capital && before != sign)) break;
    }
    return end;
}

bool is_ignored_case(std::string_view part, std::string_view lower) {
    return part.size() == lower.size() &&
           std::ranges::equal(part, lower, {}, [](char c) { return ascii_lower(c); });
}

} // namespace

std::string squeezed(std::string_view text) {
    std::string result;
    bool blank_before = false;
    append_squeezed(result, blank_before, text);
    return result;
}

bool is_hidden_tag(Tag tag) {
    using enum Tag;
    return tag == script || tag == style || tag == noscript || tag == template_ || tag == svg ||
           tag == select || tag == textarea || tag == comment || tag == head;
}

bool is_inline_tag(Tag tag) {
    using enum Tag;
    switch (tag) {
    case text:
    case span:
    case a:
    case b:
    case strong:
    case i:
    case em:
    case u:
    case s:
    case small:
    case sub:
    case sup:
    case font:
    case abbr:
    case code:
    case del:
    case ins:
    case mark:
    case cite:
    case q:
    case time:
    case other:
    case img:
        return true;
    default:
        return false;
    }
}

std::string visible_text(const HtmlDocument& document, NodeId id, std::size_t most) {
    std::string result;
    bool blank_before = false;
    for (NodeId at = id; at < document[id].end && result.size() < most;) {
        const Node& node = document[at];
        if (is_hidden_tag(node.tag) && at != id) {
            at = node.end;
            continue;
        }
        if (node.tag == Tag::text)
            append_squeezed(result, blank_before, node.text);
        else if (!is_inline_tag(node.tag))
            blank_before = true;
        // A block ends where the next node is not inside it.
        ++at;
        for (NodeId up = node.parent; up != no_node && up >= id && document[up].end == at;
             up = document[up].parent)
            blank_before |= !is_inline_tag(document[up].tag);
    }
    if (result.size() > most) result.resize(utf8_prefix(result, most).size());
    return result;
}

bool holds_part(std::string_view names, std::string_view word) {
    return !part_among(names, {&word, 1}).empty();
}

std::string_view part_among(std::string_view names, std::span<const std::string_view> words) {
    if (names.empty()) return {};
    // By first letters: most parts share theirs with no word.
    const auto bit_of = [](char c) { return 1U << (static_cast<unsigned char>(c) & 31U); };
    std::uint32_t firsts = 0;
    for (const std::string_view word : words)
        firsts |= bit_of(word.front());
    for (std::size_t start = 0; start < names.size();) {
        if (sign_of(names[start]) == PartSign::none) {
            ++start;
            continue;
        }
        const std::size_t end = part_end(names, start);
        if ((firsts & bit_of(names[start])) != 0) {
            const std::string_view part = names.substr(start, end - start);
            for (const std::string_view word : words)
                if (is_ignored_case(part, word)) return word;
        }
        start = end;
    }
    return {};
}

bool has_class_part(const HtmlDocument& document, NodeId id, std::string_view word) {
    return holds_part(document.attribute(id, "class"), word) ||
           holds_part(document.attribute(id, "id"), word);
}

} // namespace newshound
