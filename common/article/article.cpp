// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/article/article.hpp"

#include "common/text/unicode.hpp"
#include "common/text/utf8.hpp"

#include <algorithm>

namespace newshound {
namespace {

// CJK ideographs, kana: scripts written without blanks, where a character stands for a word.
bool is_ideograph(char32_t c) {
    return (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) ||
           (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

} // namespace

std::size_t word_count(const Article& article) {
    std::size_t words = 0;
    bool inside = false;
    for (std::size_t i = 0; i < article.text.size();) {
        const char32_t c = next_code_point(article.text, i);
        if (is_ideograph(c)) {
            ++words;
            inside = false;
            continue;
        }
        const bool part = is_letter(c) || is_digit(c) || (inside && (c == '\'' || c == 0x2019));
        if (part && !inside) ++words;
        inside = part;
    }
    return words;
}

std::vector<std::string> marked_names(const Article& article, EntityType type) {
    std::vector<std::string> names;
    for (const EntityMention& each : article.entities)
        if (each.type == type && std::ranges::find(names, each.name) == names.end())
            names.push_back(each.name);
    return names;
}

} // namespace newshound
