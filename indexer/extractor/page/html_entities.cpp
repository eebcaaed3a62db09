// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/page/html_entities.hpp"

#include "common/text/utf8.hpp"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <charconv>

namespace newshound {
namespace {

constexpr std::size_t longest_name = 10;   // "thetasym", "#x0010FFFF"
constexpr std::size_t longest_latin_1 = 6; // "eacute"

bool is_name_sign(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// 0 when `name` is none of HTML 4's.
char32_t code_point_of_name(std::string_view name) {
    const std::string terminated(name);
    const htmlEntityDesc* const entity =
        htmlEntityLookup(reinterpret_cast<const xmlChar*>(terminated.c_str()));
    return entity == nullptr ? 0 : entity->value;
}

// 0 when `number` (behind "&#") means no character.
char32_t code_point_of_number(std::string_view number) {
    const bool hex = number.starts_with('x') || number.starts_with('X');
    if (hex) number.remove_prefix(1);
    unsigned value = 0;
    const char* const last = number.data() + number.size();
    const auto [end, error] = std::from_chars(number.data(), last, value, hex ? 16 : 10);
    const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (error != std::errc() || end != last || value > 0x10FFFF || surrogate) return 0;
    return value;
}

struct Reference {
    char32_t code_point = 0;
    std::size_t size = 0; // with its '&'; 0 = there is none
};

// The one that starts at the '&' with which `text` starts.
Reference reference_at(std::string_view text) {
    const std::size_t semicolon = text.substr(0, longest_name + 2).find(';');
    if (semicolon != text.npos) {
        const std::string_view name = text.substr(1, semicolon - 1);
        const char32_t c =
            name.starts_with('#') ? code_point_of_number(name.substr(1)) : code_point_of_name(name);
        if (c) return {c, semicolon + 1};
    }
    const std::string_view rest = text.substr(1);
    const std::size_t size =
        static_cast<std::size_t>(std::ranges::find_if_not(rest, is_name_sign) - rest.begin());
    const bool closed = size < rest.size() && rest[size] == '=';
    char32_t c = 0;
    if (closed || size == 0 || unterminated_reference(rest.substr(0, size), c) != size) return {};
    return {c, size + 1};
}

} // namespace

std::size_t unterminated_reference(std::string_view name, char32_t& code_point) {
    for (std::size_t size = std::min(name.size(), longest_latin_1); size >= 2; --size) {
        const std::string_view start = name.substr(0, size);
        const char32_t c = code_point_of_name(start);
        const bool latin_1 = c >= 0xA0 && c <= 0xFF;
        if (!latin_1 && (c == 0 || c > 0x7F || start == "apos")) continue;
        code_point = c;
        return size;
    }
    return 0;
}

std::string unescape_entities(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('&', at), text.size());
        plain.append(text.substr(at, end - at));
        at = end;
        if (at == text.size()) break;
        const Reference reference = reference_at(text.substr(at));
        if (reference.size != 0)
            append_code_point(plain, reference.code_point);
        else
            plain += '&';
        at += std::max<std::size_t>(reference.size, 1);
    }
    return plain;
}

} // namespace newshound
