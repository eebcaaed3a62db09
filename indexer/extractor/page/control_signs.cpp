// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/page/control_signs.hpp"

#include "common/text/eight_bytes.hpp"
#include "common/text/utf8.hpp"

#include <array>
#include <string_view>

namespace newshound {
namespace {

using namespace std::string_view_literals;

constexpr std::u32string_view signs_from_80 =
    U"\u20AC\0\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\0\u017D\0"
    U"\0\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\0\u017E\u0178"sv;

constexpr bool is_control(unsigned char byte) {
    return byte == 0x7F ||
           (byte < ' ' && byte != '\t' && byte != '\n' && byte != '\f' && byte != '\r');
}

// By byte, whether it is a control sign or may begin one.
constexpr auto suspects = [] {
    std::array<bool, 256> result{};
    for (std::size_t byte = 0; byte < result.size(); ++byte)
        result[byte] = is_control(static_cast<unsigned char>(byte)) || byte == 0xC2;
    return result;
}();

// The second byte of U+0080 to U+009F and of the soft hyphen, behind 0xC2.
bool is_second_byte(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= 0x80 && byte <= 0x9F) || byte == 0xAD;
}

bool holds_control_signs(std::string_view text, std::size_t first, std::size_t end) {
    for (std::size_t i = first; i < end; ++i) {
        if (!suspects[static_cast<unsigned char>(text[i])]) continue;
        if (text[i] != '\xC2' || (i + 1 < text.size() && is_second_byte(text[i + 1]))) return true;
    }
    return false;
}

// Whether none may start a control sign. Line ends and tabs are many.
bool are_plain(const EightBytes& bytes) {
    if (bytes.holds(0x7F) || bytes.holds(0xC2)) return false;
    return !bytes.any_below(' ') || !(bytes.any_below('\t') || bytes.holds('\v') ||
                                      bytes.any_from(0x0E, 2) || bytes.any_from(0x10, 16));
}

} // namespace

char32_t windows_1252_sign(unsigned char byte) {
    return byte >= 0x80 && byte <= 0x9F ? signs_from_80[byte - 0x80U] : 0;
}

bool has_control_signs(std::string_view text) {
    std::size_t at = 0;
    for (; at + EightBytes::size <= text.size(); at += EightBytes::size)
        if (!are_plain(EightBytes(text, at)) &&
            holds_control_signs(text, at, at + EightBytes::size))
            return true;
    return holds_control_signs(text, at, text.size());
}

std::string without_control_signs(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (is_control(static_cast<unsigned char>(text[i]))) continue;
        if (text[i] != '\xC2' || i + 1 == text.size() || !is_second_byte(text[i + 1])) {
            result += text[i];
            continue;
        }
        if (const char32_t sign = windows_1252_sign(static_cast<unsigned char>(text[++i])))
            append_code_point(result, sign);
    }
    return result;
}

} // namespace newshound
