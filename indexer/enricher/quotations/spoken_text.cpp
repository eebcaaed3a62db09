// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/quotations/spoken_text.hpp"

#include "common/text/utf8.hpp"

#include <algorithm>

namespace newshound {
namespace {

bool is_plural_noun(std::string_view word) {
    return word.size() > 3 && word.ends_with('s') && word[0] >= 'a' && word[0] <= 'z';
}

std::string_view last_word(std::string_view name) {
    return name.substr(name.rfind(' ') + 1);
}

} // namespace

SpokenText::SpokenText(const TokenizedText& text, std::span<const EntityMention> entities,
                       const CueWords& cues, bool english)
    : text_(text), entities_(entities), cues_(cues), english_(english),
      mentions_(text.tokens.size(), -1) {
    for (const EntityMention& each : entities)
        if (each.type == EntityType::person) surnames_.try_emplace(last_word(each.name), &each);
    std::uint32_t code_point = 0;
    std::size_t byte = 0;
    std::size_t entity = 0;
    for (std::size_t i = 0; i < size(); ++i) {
        const Token& token = text.tokens[i];
        code_point += static_cast<std::uint32_t>(
            code_point_count(text.text.substr(byte, token.begin - byte)));
        byte = token.begin;
        while (entity < entities.size() && entities[entity].end <= code_point)
            ++entity;
        if (entity == entities.size()) break;
        if (entities[entity].start <= code_point) mentions_[i] = static_cast<std::int32_t>(entity);
    }
}

const EntityMention* SpokenText::mention(std::size_t token) const {
    return mentions_[token] < 0 ? nullptr : &entities_[static_cast<std::size_t>(mentions_[token])];
}

std::size_t SpokenText::mention_first(std::size_t token) const {
    while (token > 0 && mentions_[token - 1] == mentions_[token])
        --token;
    return token;
}

std::size_t SpokenText::mention_last(std::size_t token) const {
    const std::int32_t same = mentions_[token];
    while (token < size() && mentions_[token] == same)
        ++token;
    return token;
}

bool SpokenText::is_sign(std::size_t token, std::string_view signs) const {
    const std::string_view sign = text_[token];
    return sign.size() == 1 ? signs.find(sign) != signs.npos
                            : (sign == "–" || sign == "—") && signs.find('-') != signs.npos;
}

std::size_t SpokenText::token_at(std::size_t byte) const {
    const auto at = std::ranges::lower_bound(text_.tokens, byte, {}, &Token::begin);
    return static_cast<std::size_t>(at - text_.tokens.begin());
}

// "As X told me": a clause, not "as X".
bool SpokenText::as_they_say(std::size_t first, std::size_t next) const {
    const bool as = text_[first - 1] == "as" || text_[first - 1] == "As";
    return english_ && as && next < size() && ((bits(next) & cue::verb) || text_[next] == "put");
}

bool SpokenText::is_subject(std::size_t token) const {
    std::size_t first = mention_first(token);
    while (first > 0 && (bits(first - 1) & (cue::mister | cue::missus)))
        --first;
    const std::size_t next = mention_last(token);
    if (first > 0 && !text_.tokens[first].sentence_start &&
        (bits(first - 1) & cue::before_object) && !as_they_say(first, next))
        return false;
    if (next >= size()) return true;
    const std::string_view word = text_[next];
    if (word == "'s" || word == "’s" || word == "'" || word == "’") return false;
    // "Trump supporters said"
    return !(next + 1 < size() && is_plural_noun(word) && (bits(next) & ~cue::somebody) == 0 &&
             (bits(next + 1) & cue::verb));
}

const EntityMention* SpokenText::person_called(std::string_view surname) const {
    const auto at = surnames_.find(surname);
    return at == surnames_.end() ? nullptr : at->second;
}

// Capitalised and no other name than one of a person who is marked elsewhere: "Perry" is a town,
// but not where Ann Perry speaks.
bool SpokenText::may_be_surname(std::size_t token) const {
    if (!is_capitalised(this->token(token))) return false;
    return !mention(token) || person_called(text_[token]);
}

} // namespace newshound
