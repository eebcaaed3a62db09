// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/clause_speaker.hpp"

#include "common/text/utf8.hpp"

#include <algorithm>

namespace newshound {
namespace {

constexpr std::size_t longest_clause = 16; // words looked at behind a quotation
constexpr std::size_t longest_lead = 30;   // and before one

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

bool SpokenText::is_subject(std::size_t token) const {
    std::size_t first = mention_first(token);
    while (first > 0 && (bits(first - 1) & (cue::mister | cue::missus)))
        --first;
    if (first > 0 && !text_.tokens[first].sentence_start && (bits(first - 1) & cue::before_object))
        return false;
    const std::size_t next = mention_last(token);
    if (next >= size()) return true;
    const std::string_view word = text_[next];
    if (word == "'s" || word == "’s" || word == "'" || word == "’") return false;
    // "Trump supporters said"
    return !(next + 1 < size() && is_plural_noun(word) && bits(next) == 0 &&
             (bits(next + 1) & cue::verb));
}

bool SpokenText::is_verb(std::size_t token, std::uint32_t kinds) const {
    return (bits(token) & kinds) && text_.tokens[token].letters != LetterCase::capital &&
           !mention(token);
}

Speaker SpokenText::named(std::size_t token) const {
    const EntityMention& entity = *mention(token);
    Speaker speaker{.kind = Speaker::Kind::named, .name = entity.name};
    speaker.gender = gender_of(entity.name);
    const std::size_t first = mention_first(token);
    if (first > 0 && (bits(first - 1) & cue::mister)) speaker.gender = Gender::male;
    if (first > 0 && (bits(first - 1) & cue::missus)) speaker.gender = Gender::female;
    speaker.end = mention_last(token);
    return speaker;
}

Speaker SpokenText::pronoun(std::size_t token) const {
    const std::uint32_t kind = bits(token);
    if (!(kind & (cue::he | cue::she | cue::other_pronoun))) return {};
    Speaker speaker{.kind = Speaker::Kind::unnamed, .end = token + 1};
    if (kind & (cue::he | cue::she)) {
        speaker.kind = Speaker::Kind::pronoun;
        speaker.gender = kind & cue::he ? Gender::male : Gender::female;
    }
    return speaker;
}

// A name that no tagger marked: one to four capitalised words. The surname of somebody marked
// elsewhere is that person.
Speaker SpokenText::capitals(std::size_t first, std::size_t last) const {
    if (first >= last || last - first > 4) return {};
    for (std::size_t i = first; i < last; ++i) {
        const Token& token = text_.tokens[i];
        if (!is_capitalised(token) || (bits(i) & ~(cue::mister | cue::missus)) || token.digit)
            return {};
    }
    Speaker speaker{.kind = Speaker::Kind::named};
    const std::uint32_t begin = text_.tokens[first].begin;
    speaker.name = text_.text.substr(begin, text_.tokens[last - 1].end - begin);
    speaker.end = last;
    if (const auto person = surnames_.find(text_[last - 1]); person != surnames_.end())
        speaker.name = person->second->name;
    speaker.gender = gender_of(speaker.name);
    return speaker;
}

Speaker SpokenText::with_cue(Speaker speaker, std::size_t verb) const {
    speaker.cue = text_[verb];
    speaker.end = std::max(speaker.end, verb + 1);
    return speaker;
}

// "said [Cornell University Professor] X", "said the group’s head, X,"
Speaker SpokenText::subject_after(std::size_t from, std::size_t to) const {
    to = std::min(to, from + longest_clause);
    Speaker organisation;
    for (std::size_t i = from; i < to; ++i) {
        if (i > from && text_.tokens[i].sentence_start) break;
        if (i <= from + 1) {
            if (Speaker speaker = pronoun(i); speaker.kind != Speaker::Kind::none) return speaker;
        }
        if (const EntityMention* entity = mention(i)) {
            if (entity->type == EntityType::person && (i == from || is_subject(i))) return named(i);
            if (entity->type == EntityType::org && organisation.kind == Speaker::Kind::none &&
                is_subject(i))
                organisation = named(i);
            i = mention_last(i) - 1;
            continue;
        }
        const bool apposition = is_sign(i, ",") && i + 1 < to && mention(i + 1) &&
                                mention(i + 1)->type == EntityType::person;
        if (!apposition && is_sign(i, ",.:;?!\"-()")) break;
        if ((bits(i) & (cue::before_object | cue::verb)) && i > from) break;
    }
    std::size_t last = from;
    while (last < to && is_capitalised(text_.tokens[last]) && !mention(last))
        ++last;
    if (Speaker speaker = capitals(from, last); speaker.kind != Speaker::Kind::none) return speaker;
    if (organisation.kind != Speaker::Kind::none) return organisation;
    return {.kind = Speaker::Kind::unnamed, .end = from};
}

Speaker SpokenText::speaker_after(std::size_t from, std::size_t to) const {
    while (from < to && is_sign(from, ",-"))
        ++from;
    to = std::min(to, from + longest_clause);
    if (from < to && (bits(from) & cue::accordance))
        return with_cue(subject_after(from + (english_ ? 2 : 1), to), from);
    std::size_t verb = from;
    bool inverted = true; // nothing but auxiliaries before the verb
    for (; verb < to; ++verb) {
        if ((verb > from && text_.tokens[verb].sentence_start) || is_sign(verb, ".;:?!")) return {};
        if (is_verb(verb, cue::verb)) break;
        inverted = inverted && (bits(verb) & cue::auxiliary) && !mention(verb);
    }
    if (verb >= to) return {};
    if (inverted) return with_cue(subject_after(verb + 1, to), verb);
    if (Speaker speaker = pronoun(from); speaker.kind != Speaker::Kind::none)
        return with_cue(speaker, verb);
    Speaker organisation;
    for (std::size_t i = from; i < verb; ++i) {
        const EntityMention* entity = mention(i);
        if (!entity) continue;
        if (entity->type == EntityType::person && is_subject(i)) return with_cue(named(i), verb);
        if (entity->type == EntityType::org && is_subject(i) && mention_last(i) == verb)
            organisation = named(i);
        i = mention_last(i) - 1;
    }
    if (organisation.kind != Speaker::Kind::none) return with_cue(organisation, verb);
    std::size_t last = from;
    while (last < verb && is_capitalised(text_.tokens[last]) && !mention(last))
        ++last;
    const bool adjacent = last == verb || is_sign(last, ",") || (bits(last) & cue::auxiliary);
    Speaker speaker = adjacent ? capitals(from, last) : Speaker{};
    if (speaker.kind == Speaker::Kind::none) speaker.kind = Speaker::Kind::unnamed;
    return with_cue(speaker, verb);
}

// The nearest subject to the left of a verb; of a participle the clause's first.
Speaker SpokenText::subject_before(std::size_t from, std::size_t verb) const {
    const bool participle = (bits(verb) & cue::participle) != 0;
    Speaker found{.kind = Speaker::Kind::unnamed};
    std::size_t last = verb; // behind the words that may be the subject itself
    while (last > from && ((bits(last - 1) & cue::auxiliary) || text_[last - 1].ends_with("ly")))
        --last;
    for (std::size_t i = verb; i-- > from;) {
        const EntityMention* entity = mention(i);
        if (entity) {
            const bool near = i + 1 == last;
            if (is_subject(i) &&
                (entity->type == EntityType::person || (entity->type == EntityType::org && near)))
                found = named(i);
            i = mention_first(i);
        } else if (bits(i) & (cue::he | cue::she)) {
            found = pronoun(i);
        } else if ((bits(i) & cue::other_pronoun) && i + 1 == last && text_[i] != "who") {
            return {.kind = Speaker::Kind::unnamed};
        } else if (i + 1 == last && is_capitalised(text_.tokens[i])) {
            std::size_t first = i;
            while (first > from && is_capitalised(text_.tokens[first - 1]) && !mention(first - 1))
                --first;
            if (Speaker run = capitals(first, last); run.kind != Speaker::Kind::none) found = run;
            i = first;
        }
        if (!participle && found.kind != Speaker::Kind::unnamed) break;
    }
    return found;
}

// "X: “…”"
Speaker SpokenText::label(std::size_t from, std::size_t to) const {
    if (from >= to || to - from > 5) return {};
    if (mention(from) && mention(from)->type == EntityType::person && mention_last(from) == to)
        return named(from);
    return {};
}

Speaker SpokenText::speaker_before(std::size_t from, std::size_t to) const {
    const bool colon = to > from && is_sign(to - 1, ":");
    while (to > from && is_sign(to - 1, ",:-"))
        --to;
    if (to - from > longest_lead) from = to - longest_lead;
    if (colon) {
        if (Speaker speaker = label(from, to); speaker.kind != Speaker::Kind::none) return speaker;
    }
    for (std::size_t verb = to; verb-- > from;) {
        if (is_sign(verb, ";")) break;
        if ((bits(verb) & cue::accordance) && !mention(verb)) {
            Speaker speaker = with_cue(subject_after(verb + (english_ ? 2 : 1), to), verb);
            speaker.gap = to - speaker.end;
            return speaker;
        }
        if (!is_verb(verb, cue::verb | cue::participle)) continue;
        Speaker speaker;
        // "Am Montag sagte X:", "Hier, X a dit :"; in English only where no subject stands before.
        const auto inverted = [&] {
            if (verb + 1 >= to || (bits(verb) & cue::recipient)) return Speaker{};
            Speaker after = subject_after(verb + 1, std::min(to, verb + 5));
            return after.kind == Speaker::Kind::unnamed ? Speaker{} : after;
        };
        if (!english_) speaker = inverted();
        if (speaker.kind == Speaker::Kind::none) speaker = subject_before(from, verb);
        if (english_ && speaker.kind == Speaker::Kind::unnamed) {
            if (Speaker after = inverted(); after.kind != Speaker::Kind::none) speaker = after;
        }
        speaker.gap = to - verb - 1;
        return with_cue(speaker, verb);
    }
    return {};
}

} // namespace newshound
