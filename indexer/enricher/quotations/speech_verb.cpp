// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/quotations/speech_verb.hpp"

#include "indexer/enricher/quotations/joined_names.hpp"

#include <algorithm>
#include <array>

namespace newshound {
namespace {

constexpr std::size_t longest_perfect = 14; // words between auxiliary and participle
constexpr std::size_t shortest_verb = 5;    // bytes: no "his", "red"
constexpr std::size_t longest_title = 5;    // words between a verb and its name

bool is_small_word(const SpokenText& text, std::size_t i) {
    return text.token(i).letters == LetterCase::lower && !text.token(i).punctuation;
}

bool is_past_tense(const SpokenText& text, std::size_t i) {
    const std::string_view word = text[i];
    return is_small_word(text, i) && word.size() >= shortest_verb && word.ends_with("ed") &&
           text.bits(i) == 0;
}

// "a saying", "an old saying"
bool is_noun(const SpokenText& text, std::size_t i) {
    if (!(text.bits(i) & cue::participle)) return false;
    const bool adjective = i > 1 && is_small_word(text, i - 1) && text.bits(i - 1) == 0;
    return (text.bits(adjective ? i - 2 : i - 1) & cue::determiner) != 0;
}

bool ends_with_any(std::string_view word, std::initializer_list<std::string_view> endings) {
    return std::ranges::any_of(endings,
                               [&](std::string_view each) { return word.ends_with(each); });
}

// "promis", "répondu", "prometido": behind the auxiliary of a Romance language.
bool is_romance_participle(std::string_view word) {
    return word.size() >= 4 && ends_with_any(word, {"é", "is", "it", "u", "i", "ado", "ido"});
}

// "geantwortet", "versprochen", "beantwoord".
bool is_germanic_participle(std::string_view word) {
    static constexpr std::array<std::string_view, 6> starts = {"ge", "be",  "ver",
                                                               "er", "ent", "wider"};
    const bool start =
        std::ranges::any_of(starts, [&](std::string_view each) { return word.starts_with(each); });
    const bool parted = word.find("ge", 2) != word.npos; // "angekündigt", "toegegeven"
    return word.size() >= 6 && (start || parted) && ends_with_any(word, {"t", "en", "d"});
}

} // namespace

bool is_speech_verb(const SpokenText& text, std::size_t i, std::uint32_t kinds) {
    if (text.english() && (kinds & cue::verb) && (text.bits(i) & cue::several) && i > 0 &&
        text.mention(i - 1) && names_up_to(text, i - 1, 0).names.size() > 1)
        return true; // "X and Y argue", else a noun or another's verb
    if (!(text.bits(i) & kinds) || text.token(i).letters == LetterCase::capital || text.mention(i))
        return false;
    if (i == 0) return true;
    return !is_noun(text, i) && !(text.english() && text[i - 1] == "to") &&
           !(text.bits(i - 1) & cue::written);
}

std::optional<std::size_t> verb_before_name(const SpokenText& text, std::size_t from,
                                            std::size_t to) {
    if (!text.english() || from + 1 >= to || !is_small_word(text, from)) return {};
    const std::string_view word = text[from];
    if (word.size() < shortest_verb || !ends_with_any(word, {"ed", "s"}) || text.bits(from) != 0)
        return {};
    // "stresses Visual Designer X"
    std::size_t at = from + 1;
    while (at + 1 < to && at < from + longest_title && !text.mention(at) &&
           text.token(at).letters == LetterCase::capital)
        ++at;
    const EntityMention* name = text.mention(at);
    return name && name->type == EntityType::person && text.is_subject(at) ? std::optional(from)
                                                                           : std::nullopt;
}

std::optional<std::size_t> verb_behind_name(const SpokenText& text, std::size_t from,
                                            std::size_t to) {
    if (!text.english() || from < 2 || from >= to || !text.is_sign(from - 2, ",?!")) return {};
    const EntityMention* name = text.mention(from);
    if (!name || name->type != EntityType::person || !text.is_subject(from)) return {};
    const std::size_t verb = names_from(text, from, to).end;
    if (verb >= to || !is_past_tense(text, verb)) return {};
    // "X laughed [and] left": what follows must end the clause or tell when, where, how.
    const std::size_t next = verb + 1;
    const bool ends =
        next >= text.size() || text.token(next).sentence_start || text.token(next).punctuation ||
        (text.bits(next) & (cue::before_object | cue::subordinator)) || text[next].ends_with("ly");
    return ends ? std::optional(verb) : std::nullopt;
}

std::optional<std::size_t> verb_before_colon(const SpokenText& text, std::size_t from,
                                             std::size_t to) {
    if (!text.english() || to < from + 2 || !is_past_tense(text, to - 1)) return {};
    const EntityMention* name = text.mention(to - 2);
    const bool subject = name && name->type == EntityType::person && text.is_subject(to - 2);
    return subject ? std::optional(to - 1) : std::nullopt;
}

std::optional<std::size_t> perfect_participle(const SpokenText& text, std::size_t from,
                                              std::size_t to) {
    if (text.english() || from + 1 >= to || !(text.bits(from) & cue::perfect)) return {};
    if (is_small_word(text, from + 1) && is_romance_participle(text[from + 1])) return from + 1;
    for (std::size_t i = from + 2; i < std::min(to, from + longest_perfect); ++i) {
        if (text.token(i).sentence_start || text.is_sign(i, ".;:?!")) break;
        const bool last = i + 1 >= to || text.token(i + 1).punctuation;
        if (last && is_small_word(text, i) && is_germanic_participle(text[i])) return i;
    }
    return {};
}

bool is_passive_participle(const SpokenText& text, std::size_t verb) {
    if (!is_romance_participle(text[verb]) && !is_germanic_participle(text[verb])) return false;
    if (verb + 1 < text.size() && (text.bits(verb + 1) & cue::passive)) return true;
    for (std::size_t i = verb; i > 0 && i + longest_perfect > verb; --i) {
        if (text.token(i).sentence_start || text.token(i - 1).punctuation) return false;
        if (text.bits(i - 1) & cue::passive) return true;
    }
    return false;
}

std::optional<std::size_t> two_word_verb(const SpokenText& text, std::size_t from, std::size_t to) {
    if (!text.english() || to < from + 3) return {};
    const std::string_view verb = text[to - 2], rest = text[to - 1];
    const bool puts = (verb == "put" || verb == "puts") && rest == "it";
    const bool goes = (verb == "went" || verb == "goes") && rest == "on";
    return puts || goes ? std::optional(to - 2) : std::nullopt;
}

} // namespace newshound
