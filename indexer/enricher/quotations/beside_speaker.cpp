// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/quotations/beside_speaker.hpp"

#include "indexer/enricher/quotations/speech_verb.hpp"

#include <algorithm>
#include <array>

namespace newshound {

// "the company [that X owns]": what stands between a noun, or its name, and words about it.
bool opens_noun_clause(const SpokenText& text, std::size_t i) {
    constexpr std::uint32_t small = cue::determiner | cue::before_object | cue::clause_opener;
    return (text.bits(i) & cue::clause_opener) && !(text.bits(i - 1) & small) &&
           !text.token(i - 1).punctuation;
}

// "the man X hired", "the firm that X founded", "a letter X had received": behind a noun, a name
// that goes on with a verb of its own is no apposition. Of nouns that tell what somebody is only a
// clear past tense counts: "the actor X yesterday".
bool acts_on(const SpokenText& text, std::size_t i, std::size_t to) {
    const std::size_t first = text.mention_first(i), next = text.mention_last(i);
    if (!text.english() || first == 0 || next >= to) return false;
    const Token &noun = text.token(first - 1), &verb = text.token(next);
    if (noun.letters != LetterCase::lower || verb.letters != LetterCase::lower ||
        noun.punctuation || verb.punctuation || verb.sentence_start)
        return false;
    constexpr std::uint32_t small = cue::before_object | cue::auxiliary | cue::verb;
    const bool opens = first > 1 && opens_noun_clause(text, first - 1) && text.bits(first - 2) == 0;
    if (!opens && (text.bits(first - 1) & (small | cue::determiner))) return false;
    const std::string_view word = text[next];
    if (word == "had" || word == "has")
        return next + 1 < to && !(text.bits(next + 1) & (cue::verb | cue::auxiliary));
    if (text.bits(next) != 0 || word.ends_with("ly") || word.ends_with("ing")) return false;
    if (opens) return word.ends_with("ed");
    const bool tells_who = (text.bits(first - 1) & (cue::role | cue::somebody)) != 0;
    return !tells_who || word.ends_with("ed");
}

// "the judge who sentenced X said": the judge speaks.
bool is_in_relative_clause(const SpokenText& text, std::size_t name, std::size_t from) {
    for (std::size_t i = text.mention_first(name); i-- > from;) {
        if (text.is_sign(i, ",;:\"-()")) return false;
        if (text.bits(i) & cue::relative) return true;
    }
    return false;
}

// German "der" is an article where no comma stands before it.
std::size_t noun_of_relative(const SpokenText& text, std::size_t i, std::size_t from) {
    const std::uint32_t bits = text.bits(i);
    if (i <= from + 1 || !(bits & (cue::relative | cue::relative_subject))) return i;
    const bool comma = text.is_sign(i - 1, ",");
    if (!comma && (bits & cue::determiner)) return i;
    return comma ? i - 2 : i - 1;
}

bool opens_clause_of_nobody(const SpokenText& text, std::size_t i, std::size_t from) {
    const std::size_t noun = noun_of_relative(text, i, from);
    return noun < i && noun > from && !text.mention(noun) && !text.token(noun).punctuation &&
           !(text.english() && text.may_be_surname(noun)) &&
           !(text.bits(noun) & (cue::verb | cue::before_object | cue::auxiliary | cue::joining));
}

// Of any language but English, "le journal que X possède": words about a noun with its determiner.
bool is_about_noun(const SpokenText& text, std::size_t name, std::size_t from) {
    for (std::size_t i = text.mention_first(name); !text.english() && i-- > from + 1;) {
        if (text.token(i).punctuation) return false;
        if (text.bits(i) & cue::clause_opener)
            return i > 1 && opens_noun_clause(text, i) && (text.bits(i - 2) & cue::determiner);
    }
    return false;
}

// "X said [the official] told", "X watched as [the mayor] said": what X said is a clause with a
// subject of its own, unless its verb is X's too: "X said the road was wet and told".
bool reports_clause(const SpokenText& text, std::size_t i, std::size_t verb) {
    constexpr std::array<std::string_view, 4> openers = {"as", "what", "how", "why"};
    const std::uint32_t bits = text.bits(i);
    const bool opens = (bits & cue::clause_opener) ||
                       ((bits & cue::subordinator) && !(bits & cue::before_object)) ||
                       std::ranges::find(openers, text[i]) != openers.end();
    if (!text.english() || i + 1 >= verb) return false;
    if (!opens && !is_speech_verb(text, i, cue::verb)) return false;
    const std::string_view before = text[verb - 1];
    if (before == "and" || before == "but" || before == "," || before == "or") return false;
    const std::size_t next = i + (text.bits(i + 1) & cue::clause_opener ? 2 : 1);
    return next < verb && (text.bits(next) & (cue::determiner | cue::other_pronoun));
}

// "a spokesman for the charity X": somebody else than X.
bool speaks_for(const SpokenText& text, std::size_t name) {
    std::size_t i = text.mention_first(name);
    bool preposition = false;
    for (int steps = 0; steps < 7 && i > 0 && !text.token(i).sentence_start; ++steps) {
        if (text.is_sign(--i, ",;:\"-()")) return false;
        if (text.bits(i) & cue::somebody) return preposition;
        preposition = preposition || (text.bits(i) & cue::before_object);
    }
    return false;
}

} // namespace newshound
