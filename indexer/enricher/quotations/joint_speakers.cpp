// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/quotations/joint_speakers.hpp"

#include "indexer/enricher/quotations/joined_names.hpp"

#include <algorithm>

namespace newshound {
namespace {

constexpr std::size_t longest_tail = 20; // words behind a list whose clause must have ended

Speaker joint(const SpokenText& text, const JoinedNames& list) {
    Speaker speaker = named_speaker(text, list.names.front());
    for (const std::size_t each : list.names) {
        const std::string& name = text.mention(each)->name;
        if (!speaks(speaker, name)) speaker.others.push_back(name);
    }
    if (!speaker.others.empty()) speaker.gender = Gender::unknown;
    speaker.end = list.end;
    return speaker;
}

// "the [Department of Health] and [Human Services]": perhaps one body, marked as two.
bool may_be_one_body(const SpokenText& text, const JoinedNames& list) {
    const auto is_led = [&](std::size_t name) {
        const std::size_t first = text.mention_first(name);
        return first > 0 && (text.bits(first - 1) & cue::determiner);
    };
    const auto is_body = [&](std::size_t name) {
        return text.mention(name)->type == EntityType::org;
    };
    const std::size_t body = list.names.front(), last = list.names.back();
    if (list.names.size() != 2 || !is_body(body) || !is_body(last) || !is_led(body) || is_led(last))
        return false;
    for (std::size_t i = text.mention_first(body); i < text.mention_last(body); ++i)
        if (text.bits(i) & cue::before_object) return true;
    return false;
}

// Whether what speaks in tokens [first, last) may have several subjects.
bool may_be_of_several(const SpokenText& text, std::size_t first, std::size_t last) {
    bool several = text.english();
    for (std::size_t i = first; i < last; ++i) {
        const std::uint32_t bits = text.bits(i);
        if (bits & (cue::several | cue::accordance)) return true;
        if (text.english() && (bits & cue::verb) && text[i].ends_with('s')) several = false;
    }
    return several;
}

// Whether a clause ends, or only goes on to tell when and where, behind a list: not "said X and Y
// agreed", "said X and Y, a teacher, agreed".
bool ends_clause(const SpokenText& text, std::size_t end) {
    if (end >= text.size() || text.token(end).sentence_start) return true;
    if (!text.token(end).punctuation && !text[end].ends_with("ly") &&
        !(text.bits(end) & (cue::before_object | cue::subordinator)))
        return false;
    for (std::size_t i = end; i + 1 < std::min(text.size(), end + longest_tail); ++i) {
        const Token& next = text.token(i + 1);
        if (next.sentence_start || text.is_sign(i, ".;:?!")) break;
        const bool verb = (text.bits(i + 1) & cue::verb) || text[i + 1].ends_with("ed");
        if (text.is_sign(i, ",") && verb && next.letters == LetterCase::lower) return false;
    }
    return true;
}

// Whether a list stands where a clause may begin.
bool opens_clause(const SpokenText& text, std::size_t first, std::size_t from) {
    return first <= from || text.token(first).sentence_start ||
           text.is_sign(first - 1, ",.;:?!\"-()") ||
           (text.bits(first - 1) & (cue::clause_opener | cue::subordinator));
}

// Whether somebody who may be the subject stands before a list in its clause: "Z met [X and Y]".
bool follows_subject(const SpokenText& text, std::size_t first, std::size_t from) {
    for (std::size_t i = first; i > from && !text.token(i).sentence_start;) {
        --i;
        if (text.is_sign(i, ",.;:?!\"-()")) return false;
        const EntityMention* entity = text.mention(i);
        if (entity && entity->type != EntityType::place && text.may_speak(i)) return true;
        if (text.bits(i) & (cue::he | cue::she | cue::other_pronoun)) return true;
    }
    return false;
}

// Without the names before a list that may be another clause’s: "When Z came, [X and Y] said".
JoinedNames own_clause(const SpokenText& text, JoinedNames list, std::size_t from) {
    while (list.names.size() > 2 && !opens_clause(text, list.first, from)) {
        list.names.erase(list.names.begin());
        list.first = text.mention_first(list.names.front());
    }
    return list;
}

// Whether nothing but what may stand between a subject and its verb does so.
bool leads_to_verb(const SpokenText& text, std::size_t end, std::size_t verb) {
    if (end >= verb) return true;
    const std::uint32_t bits = text.bits(end);
    return text.is_sign(end, ",-(") || text[end].ends_with("ly") || text[end] == "both" ||
           (bits & (cue::auxiliary | cue::before_object)) ||
           (text.english() && text[verb - 1] == "and"); // "X and Y rose and said"
}

} // namespace

Speaker speakers_behind_verb(const SpokenText& text, std::size_t name, std::size_t from) {
    const JoinedNames list = names_from(text, name, text.size());
    const std::size_t verb = from > 2 ? from - 2 : 0; // "ont déclaré", "according to"
    const bool all = list.names.size() > 1 && !may_be_one_body(text, list) &&
                     may_be_of_several(text, verb, from) && ends_clause(text, list.end);
    return all ? joint(text, list) : named_speaker(text, name);
}

Speaker speakers_before_verb(const SpokenText& text, std::size_t name, std::size_t from,
                             std::size_t verb) {
    const JoinedNames list = own_clause(text, names_up_to(text, name, from), from);
    if (list.names.size() == 1) return named_speaker(text, name);
    const std::size_t first = list.names.front();
    const bool opens = opens_clause(text, list.first, from);
    const bool sure =
        !may_be_one_body(text, list) &&
        may_be_of_several(text, list.first > from ? list.first - 1 : from, verb + 1) &&
        (opens || (text.may_speak(first) && !follows_subject(text, list.first, from)));
    if (!sure) return {.kind = Speaker::Kind::unnamed};
    return leads_to_verb(text, list.end, verb) ? joint(text, list) : named_speaker(text, first);
}

Speaker speakers_of_clause(const SpokenText& text, std::size_t name, std::size_t from,
                           std::size_t verb) {
    const JoinedNames list = names_from(text, name, verb);
    const bool is_its_subject =
        list.first <= from && list.end < verb && !is_capitalised(text.token(list.end));
    const bool all = list.names.size() > 1 && !may_be_one_body(text, list) &&
                     may_be_of_several(text, from, verb + 1) &&
                     (is_its_subject || leads_to_verb(text, list.end, verb));
    return all ? joint(text, list) : named_speaker(text, name);
}

Speaker speakers_alone(const SpokenText& text, std::size_t name, std::size_t to) {
    const JoinedNames list = names_from(text, name, to);
    const bool ends = list.end == to || (list.end < to && text.is_sign(list.end, ",("));
    if (ends) return joint(text, list);
    const std::size_t last = text.mention_last(name);
    return last == to || (last < to && text.is_sign(last, ",(")) ? named_speaker(text, name)
                                                                 : Speaker{};
}

} // namespace newshound
