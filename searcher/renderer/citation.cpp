// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/renderer/citation.hpp"

#include "common/article/name_parts.hpp"
#include "common/schema/identity.hpp"
#include "common/text/unicode.hpp"
#include "common/text/utf8.hpp"

#include <algorithm>
#include <span>

namespace newshound {
namespace {

std::vector<std::string> words_of(const std::string& text) {
    std::vector<std::string> words;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        if (end > at) words.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

bool is_ideograph(char32_t c) {
    return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7AF) || c >= 0x20000;
}

bool is_corporate(const std::string& name, const std::vector<std::string>& words) {
    if (words.size() < 2 || name.find_first_of("0123456789&@/") != name.npos) return true;
    for (std::size_t at = 0; at < name.size();)
        if (is_ideograph(next_code_point(name, at))) return true;
    return std::ranges::any_of(words, [](const std::string& word) {
        return (lower_name_part_kinds(to_lower(word)) & names_nobody) != 0;
    });
}

std::string joined(std::span<const std::string> words) {
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : " ") + word;
    return text;
}

} // namespace

std::string one_line(std::string_view text) {
    std::string line;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        const bool is_control = c < 0x20 || (c >= 0x7F && c < 0xA0);
        append_code_point(line, is_control ? U' ' : c);
    }
    return squeeze_space(line);
}

CitedName cited_name(std::string_view author) {
    const std::string name = one_line(author);
    const std::vector<std::string> words = words_of(name);
    if (is_corporate(name, words)) return {{}, {}, name};
    std::size_t family = words.size() - 1;
    while (family > 1 && (name_part_kinds(words[family - 1]) & family_particle))
        --family;
    const std::span all(words);
    return {joined(all.subspan(family)), joined(all.first(family)), {}};
}

std::vector<CitedName> cited_names(const Article& article) {
    std::vector<CitedName> names;
    for (const std::string& author : article.authors)
        if (CitedName name = cited_name(author); name != CitedName{})
            names.push_back(std::move(name));
    return names;
}

std::string cited_id(const Result& result) {
    return version_id(result.id, result.version);
}

} // namespace newshound
