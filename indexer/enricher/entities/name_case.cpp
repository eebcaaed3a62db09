// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/entities/name_case.hpp"

#include "common/article/name_parts.hpp"
#include "common/text/unicode.hpp"
#include "common/text/utf8.hpp"
#include "indexer/tagger/tokenizer.hpp"

#include <algorithm>

namespace newshound {
namespace {

constexpr std::size_t longest_acronym = 6; // letters, of an organisation
constexpr std::size_t surely_acronym = 3;  // of anything

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> all) {
    return std::ranges::find(all, word) != all.end();
}

// "of", "de": small inside a name.
bool is_small_part(std::string_view word) {
    return name_part_kinds(word) & small_in_title;
}

bool is_roman_numeral(std::string_view word) {
    return is_one_of(word, {"II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII", "XIII",
                            "XIV", "XV", "XVI"});
}

bool is_known(std::string_view name, const NameLists& lists) {
    const TokenizedText text = tokenize(name);
    return lists.kinds(text, 0, text.tokens.size()) &
           (given_name | family_name | city | large_city | country | region);
}

// Every part behind a hyphen, an apostrophe or a point has its capital; so has what follows "Mc".
std::string capitalised_word(std::string_view word, EntityType type) {
    if (is_roman_numeral(word)) return std::string(word);
    const bool scottish = type == EntityType::person && word.size() > 4 && word.starts_with("MC");
    const std::string small = to_lower(word);
    std::string result;
    bool capital = true;
    for (std::size_t byte = 0, at = 0; byte < word.size() && at < small.size();) {
        const char32_t c = next_code_point(word, byte);
        const char32_t lower = next_code_point(small, at);
        append_code_point(result, capital ? c : lower);
        // "O'BRIEN", but "VALENTINE'S"
        const bool apostrophe = (c == U'\'' || c == U'’') && word.size() - byte > 1;
        capital = c == U'-' || c == U'.' || apostrophe || (scottish && result == "Mc");
    }
    return result;
}

} // namespace

bool is_shouted(std::string_view name) {
    bool letters = false;
    for (std::size_t byte = 0; byte < name.size();) {
        const char32_t c = next_code_point(name, byte);
        if (is_lower(c)) return false;
        letters = letters || is_upper(c);
    }
    return letters;
}

std::string quiet_name(std::string_view name, EntityType type, const NameLists& lists) {
    if (!is_shouted(name)) return std::string(name);
    const bool one_word = name.find_first_of(" -") == name.npos;
    const std::size_t letters = code_point_count(name);
    const bool acronym =
        letters <= surely_acronym || name.find('.') != name.npos ||
        (type == EntityType::org ? letters <= longest_acronym
                                 : letters == surely_acronym + 1 && !is_known(name, lists));
    if (one_word && acronym) return std::string(name);
    std::string result;
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t end = std::min(name.find(' ', at), name.size());
        const std::string_view word = name.substr(at, end - at);
        const std::string small = to_lower(word);
        const bool part = at > 0 && end < name.size() && is_small_part(small);
        // "BBC News" keeps its first word.
        const bool short_word =
            !one_word && type == EntityType::org && word.size() <= 3 && !is_known(word, lists);
        result += part ? small : short_word ? std::string(word) : capitalised_word(word, type);
        if (end < name.size()) result += ' ';
        at = end + 1;
    }
    return result;
}

} // namespace newshound
