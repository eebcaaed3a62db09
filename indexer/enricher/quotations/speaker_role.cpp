// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/quotations/speaker_role.hpp"

#include "indexer/tagger/titles.hpp"

#include <algorithm>

namespace newshound {
namespace {

constexpr std::size_t longest_role = 12; // words behind a name
constexpr std::size_t longest_title = 6; // and before it
constexpr std::size_t nearest_noun = 5;  // words within which it must be said what somebody is

bool tells_role(const SpokenText& text, std::size_t i) {
    return (text.bits(i) & (cue::role | cue::somebody)) != 0;
}

bool is_number(std::string_view word) {
    return std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

std::string between(const SpokenText& text, std::size_t first, std::size_t last) {
    if (first >= last) return {};
    const std::uint32_t begin = text.token(first).begin;
    return std::string(text.text().text.substr(begin, text.token(last - 1).end - begin));
}

// ", [the] president of Toyota," behind a name that ends before `next`.
std::string role_behind(const SpokenText& text, std::size_t next) {
    const bool is_aged = next + 2 < text.size() && text.is_sign(next + 2, ",") &&
                         is_number(text[next + 1]); // ", 54, a spokeswoman"
    if (is_aged) next += 2;
    if (next + 1 >= text.size() || !text.is_sign(next, ",")) return {};
    std::size_t first = next + 1;
    if (text.token(first).sentence_start) return {};
    if (text.bits(first) & cue::determiner) ++first;
    bool role = false;
    std::size_t i = first;
    for (; i < text.size() && i < first + longest_role; ++i) {
        if (text.token(i).sentence_start || text.is_sign(i, ",.;:!?\"()-")) break;
        if (text.bits(i) & (cue::verb | cue::relative | cue::participle)) return {};
        if (!role && (text.bits(i) & cue::before_object)) return {};
        role = role || (i < first + nearest_noun && tells_role(text, i));
    }
    const bool ends = i >= text.size() || text.token(i).sentence_start || text.is_sign(i, ",.;");
    return role && ends ? between(text, first, i) : std::string();
}

// Whether the word goes before an office that begins behind it: "Toyota president", "Housing
// Secretary"; where a sentence begins, a capital tells nothing.
bool goes_before_office(const SpokenText& text, std::size_t word) {
    if (tells_role(text, word) || text.mention(word)) return true;
    if (title_kinds(text[word]) & office_word) return true;
    const auto capital = [&](std::size_t i) {
        return text.token(i).letters == LetterCase::capital && !text.token(i).sentence_start;
    };
    return capital(word) && capital(word + 1);
}

// "Prime Minister", "Toyota president", "the former president" before the name that begins at
// `name`: offices and what goes before them, and one word in small letters that tells which.
std::string role_before(const SpokenText& text, std::size_t name) {
    constexpr std::uint32_t fitting = cue::role | cue::somebody | cue::mister | cue::missus;
    std::size_t first = name;
    for (std::size_t i = name; i > 0 && i + longest_title > name; --i) {
        const std::size_t word = i - 1;
        if (text.token(i).sentence_start || text.token(word).punctuation ||
            (text.bits(word) & ~fitting) != 0)
            break;
        if (word + 1 == name && !tells_role(text, word)) break;
        const bool office = goes_before_office(text, word);
        if (!office && text.token(word).letters != LetterCase::lower) break;
        first = word;
        if (!office) break;
    }
    return between(text, first, name);
}

} // namespace

std::unordered_map<std::string, std::string> speaker_roles(const SpokenText& text) {
    std::unordered_map<std::string, std::string> roles;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const EntityMention* mention = text.mention(i);
        if (!mention) continue;
        const std::size_t next = text.mention_last(i);
        if (mention->type == EntityType::person && !roles.contains(mention->name)) {
            std::string role = role_behind(text, next);
            if (role.empty()) role = role_before(text, i);
            if (!role.empty()) roles.emplace(mention->name, std::move(role));
        }
        i = next - 1;
    }
    return roles;
}

} // namespace newshound
