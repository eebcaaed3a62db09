// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/value/entity_id.hpp"

#include "common/text/ascii.hpp"
#include "common/text/utf8.hpp"

namespace newshound {
namespace {

bool stays(char c) {
    return is_ascii_letter_or_digit(static_cast<unsigned char>(c)) || c == '-' || c == '.';
}

} // namespace

std::string to_string(const EntityId& id) {
    constexpr char digits[] = "0123456789ABCDEF";
    std::string text(to_string(id.type));
    text += '.';
    for (const char c : id.name) {
        const auto byte = static_cast<unsigned char>(c);
        if (stays(c))
            text += c;
        else if (c == ' ')
            text += '_';
        else
            text += {'~', digits[byte >> 4], digits[byte & 15]};
    }
    return text;
}

std::optional<EntityId> read_entity_id(std::string_view text) {
    const std::size_t stop = text.find('.');
    EntityId id;
    if (stop == text.npos || !from_string(text.substr(0, stop), id.type)) return std::nullopt;
    const std::string_view name = text.substr(stop + 1);
    for (std::size_t at = 0; at < name.size(); ++at) {
        const char c = name[at];
        if (c == '~') {
            const int high = at + 2 < name.size() ? hex_value(name[at + 1]) : -1;
            const int low = at + 2 < name.size() ? hex_value(name[at + 2]) : -1;
            if (high < 0 || low < 0) return std::nullopt;
            id.name += static_cast<char>(high * 16 + low);
            at += 2;
        } else {
            id.name += c == '_' ? ' ' : c;
        }
    }
    // Each id has one spelling, so that it can be compared as text.
    if (id.name.empty() || !is_utf8(id.name) || to_string(id) != text) return std::nullopt;
    return id;
}

} // namespace newshound
