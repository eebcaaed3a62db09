// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/page/html_entities.hpp"

#include "common/text/utf8.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace newshound {
namespace {

struct Entity {
    std::string_view name;
    char32_t code_point;
};
constexpr std::array<Entity, 44> entities = {{
    {"amp", '&'},      {"quot", '"'},      {"lt", '<'},       {"gt", '>'},       {"apos", '\''},
    {"nbsp", 0xA0},    {"rsquo", 0x2019},  {"lsquo", 0x2018}, {"rdquo", 0x201D}, {"ldquo", 0x201C},
    {"bdquo", 0x201E}, {"sbquo", 0x201A},  {"laquo", 0xAB},   {"raquo", 0xBB},   {"ndash", 0x2013},
    {"mdash", 0x2014}, {"hellip", 0x2026}, {"bull", 0x2022},  {"middot", 0xB7},  {"copy", 0xA9},
    {"reg", 0xAE},     {"trade", 0x2122},  {"euro", 0x20AC},  {"shy", 0xAD},     {"auml", 0xE4},
    {"ouml", 0xF6},    {"uuml", 0xFC},     {"Auml", 0xC4},    {"Ouml", 0xD6},    {"Uuml", 0xDC},
    {"szlig", 0xDF},   {"eacute", 0xE9},   {"egrave", 0xE8},  {"agrave", 0xE0},  {"aacute", 0xE1},
    {"iacute", 0xED},  {"oacute", 0xF3},   {"uacute", 0xFA},  {"ntilde", 0xF1},  {"ccedil", 0xE7},
    {"acirc", 0xE2},   {"ecirc", 0xEA},    {"atilde", 0xE3},  {"otilde", 0xF5},
}};

// 0 when `name` (between & and ;) is no reference.
char32_t code_point_of(std::string_view name) {
    if (!name.starts_with('#')) {
        const auto* entity = std::ranges::find(entities, name, &Entity::name);
        return entity == entities.end() ? 0 : entity->code_point;
    }
    name.remove_prefix(1);
    const bool hex = name.starts_with('x') || name.starts_with('X');
    if (hex) name.remove_prefix(1);
    unsigned value = 0;
    const auto [end, error] =
        std::from_chars(name.data(), name.data() + name.size(), value, hex ? 16 : 10);
    const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (error != std::errc() || end != name.data() + name.size() || value > 0x10FFFF || surrogate)
        return 0;
    return value;
}

} // namespace

std::string unescape_entities(std::string_view text) {
    constexpr std::size_t longest = 10;
    std::string plain;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '&') {
            const std::size_t end =
                text.substr(0, std::min(text.size(), at + longest + 1)).find(';', at);
            const char32_t c =
                end == text.npos ? 0 : code_point_of(text.substr(at + 1, end - at - 1));
            if (c) {
                append_code_point(plain, c);
                at = end + 1;
                continue;
            }
        }
        plain += text[at++];
    }
    return plain;
}

} // namespace newshound
