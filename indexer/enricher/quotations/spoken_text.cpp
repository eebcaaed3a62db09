// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/quotations/spoken_text.hpp"

#include "common/text/utf8.hpp"

#include <algorithm>

namespace newshound {
namespace {

constexpr std::size_t shortest_participle = 5; // bytes of "King", "Bing"
constexpr std::size_t most_parts = 5;          // names in a firm's name

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

// "of Smith", "at the Smith Institute".
bool SpokenText::is_object(std::size_t first) const {
    while (first > 0 && !token(first).sentence_start &&
           (bits(first - 1) & (cue::mister | cue::missus | cue::determiner)) &&
           !(bits(first - 1) & cue::before_object))
        --first;
    return first > 0 && !token(first).sentence_start && (bits(first - 1) & cue::before_object);
}

// "the actor playing Smith", "Quoting Smith, the judge said"; not "the acting chief Smith" and
// "on Monday morning Smith said".
bool SpokenText::is_acted_on(std::size_t first) const {
    if (!english_ || first == 0 || token(first).sentence_start) return false;
    const std::size_t verb = first - 1;
    if (!text_[verb].ends_with("ing") || mention(verb)) return false;
    const std::string_view word = text_[verb];
    if (token(verb).sentence_start) return word.size() > shortest_participle;
    if (verb == 0 || word == "acting" || word == "morning" || word == "evening") return false;
    constexpr std::uint32_t small = cue::determiner | cue::before_object | cue::auxiliary;
    return token(verb).letters == LetterCase::lower &&
           token(verb - 1).letters == LetterCase::lower && !token(verb - 1).punctuation &&
           !(bits(verb - 1) & small);
}

// "Smith [campaign adviser]": a few small words, the last of which says what somebody is.
bool SpokenText::precedes_role(std::size_t next) const {
    constexpr std::size_t longest_role = 4;
    constexpr std::uint32_t role_bits = cue::somebody | cue::role;
    bool role = false;
    for (std::size_t i = next; i < std::min(size(), next + longest_role); ++i) {
        if (token(i).letters != LetterCase::lower || token(i).punctuation ||
            token(i).sentence_start)
            break;
        if ((bits(i) & ~role_bits) != 0) return role;
        role = (bits(i) & role_bits) != 0;
    }
    return role;
}

// "[Harris], Cole and Webb analyst", "[Ben] and Jerry’s": the first names of a firm, or of those
// who have somebody together. Of people named in full only where somebody unnamed speaks: "[Ann
// Lee] and Cole’s lawyer said", not "[Ann Lee] and Cole spokesman Tom Reed said".
bool SpokenText::shares_somebody(std::size_t token) const {
    bool in_full = false;
    std::size_t i = token;
    for (std::size_t parts = 1; parts < most_parts; ++parts) {
        in_full = in_full || (mention(i) && mention(i)->name.find(' ') != std::string::npos);
        i = mention(i) ? mention_last(i) : i + 1;
        if (i + 1 >= size() || this->token(i + 1).sentence_start) return false;
        const bool joins = (bits(i) & cue::joining) || text_[i] == "&";
        if ((!joins && !is_sign(i, ",")) || !is_capitalised(this->token(i + 1))) return false;
        ++i;
        if (!joins) continue;
        const std::size_t next = mention(i) ? mention_last(i) : i + 1;
        return tells_whose(next) && (!in_full || leads_to_verb(next));
    }
    return false;
}

// "’s lawyer said": up to the verb nobody is named.
bool SpokenText::leads_to_verb(std::size_t next) const {
    constexpr std::size_t longest_role = 6;
    for (std::size_t i = next; i < std::min(size(), next + longest_role); ++i) {
        if (token(i).sentence_start || mention(i)) return false;
        if (bits(i) & cue::verb) return true;
    }
    return false;
}

// "Lund [Mayor] Ann Lee": capitals that end with what the person behind is.
bool SpokenText::precedes_office(std::size_t next) const {
    constexpr std::size_t longest_office = 4;
    bool role = false;
    for (std::size_t i = next; i < std::min(size(), next + longest_office); ++i) {
        if (token(i).sentence_start) return false;
        if (const EntityMention* person = mention(i))
            return role && person->type == EntityType::person;
        if (!is_capitalised(token(i))) return false;
        role = (bits(i) & (cue::somebody | cue::role)) != 0;
    }
    return false;
}

bool SpokenText::only_tells_whose(std::size_t token) const {
    return tells_whose(mention_last(token)) || shares_somebody(token);
}

// Whether the words from `next` on, which is behind a name, make it tell whose somebody is.
bool SpokenText::tells_whose(std::size_t next) const {
    if (next >= size()) return false;
    const std::string_view word = text_[next];
    if (word == "'s" || word == "’s" || word == "'" || word == "’") return true;
    if (english_ && (precedes_role(next) || precedes_office(next))) return true;
    // "Trump supporters said"
    return next + 1 < size() && is_plural_noun(word) && (bits(next) & ~cue::somebody) == 0 &&
           (bits(next + 1) & cue::verb);
}

bool SpokenText::is_subject(std::size_t token) const {
    const std::size_t first = mention_first(token);
    const bool object = is_object(first) && !as_they_say(first, mention_last(token));
    return !object && !only_tells_whose(token);
}

bool SpokenText::may_speak(std::size_t token) const {
    return is_subject(token) && !is_acted_on(mention_first(token));
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
