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

std::string between(const SpokenText& text, std::size_t first, std::size_t last) {
    if (first >= last) return {};
    const std::uint32_t begin = text.token(first).begin;
    return std::string(text.text().text.substr(begin, text.token(last - 1).end - begin));
}

// ", [the] president of Toyota," behind a name that ends before `next`.
std::string role_behind(const SpokenText& text, std::size_t next) {
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

// "Prime Minister", "Toyota president", "the actor" before the name that begins at `name`.
std::string role_before(const SpokenText& text, std::size_t name) {
    std::size_t first = name;
    bool role = false;
    for (std::size_t i = name; i > 0 && i + longest_title > name; --i) {
        if (text.token(i).sentence_start) break;
        const std::size_t word = i - 1;
        if (text.token(word).punctuation ||
            (text.bits(word) & ~(cue::role | cue::somebody | cue::mister | cue::missus)) != 0)
            break;
        const bool nearest = word + 1 == name;
        if (nearest && !tells_role(text, word)) break;
        const bool office = (title_kinds(text[word]) & office_word) != 0;
        const bool small = text.token(word).letters == LetterCase::lower;
        if (!nearest && !small && !office && !tells_role(text, word) && !text.mention(word)) break;
        role = role || tells_role(text, word);
        first = word;
    }
    return role ? between(text, first, name) : std::string();
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
