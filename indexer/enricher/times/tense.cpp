// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/times/tense.hpp"

namespace newshound {
namespace {

constexpr std::size_t reach_back = 40;
constexpr std::size_t reach_ahead = 15;
constexpr std::size_t verb_group = 4; // "will not yet have been completed"
constexpr int told_of_past = 1;       // of a modal: with "not"

// "could not say", "would not comment", "might have been": told of the past, where "could say" is
// yet to come.
bool is_of_past(const TimeTokens& t, std::size_t i) {
    if (!t.is(i, TimeWord::modal) || !t.is_word(i + 1)) return false;
    const std::string_view modal = t.text(t[i]), next = t.text(t[i + 1]);
    if (next == "have") return modal != "will" && modal != "shall" && modal != "ll";
    return next == "not" && t.number(i, TimeWord::modal) == told_of_past;
}

// will, should; "is to meet", "were to meet", "to be completed".
bool is_modal(const TimeTokens& t, std::size_t i) {
    if (t.is(i, TimeWord::modal))
        return !(t[i].capital && t.is(i, TimeWord::month)) && !is_of_past(t, i);
    if (!t.is_word(i) || t.text(t[i]) != "to") return false;
    const std::string_view next = t.text(t[i + 1]), before = t.text(t[i - 1]);
    return next == "be" || before == "is" || before == "are" ||
           ((before == "was" || before == "were") && next != "have");
}

bool is_future(const TimeTokens& t, std::size_t i) {
    return t.is(i, TimeWord::future) || is_modal(t, i);
}

bool is_past(const TimeTokens& t, std::size_t i) {
    if (t.is(i, TimeWord::past) || is_of_past(t, i)) return true;
    const std::string_view word = t.text(t[i]);
    return t.words().month_first() && t.is_word(i) && word.size() > 4 && word.ends_with("ed") &&
           !t[i].capital;
}

Tense verb_at(const TimeTokens& t, std::size_t i) {
    if (is_future(t, i)) return Tense::future;
    if (!is_past(t, i)) return Tense::unknown;
    for (std::size_t k = 1; k <= verb_group && k <= i && t.is_word(i - k); ++k) {
        if (is_of_past(t, i - k)) break;
        if (is_modal(t, i - k)) return Tense::future;
        if (t.is(i - k, TimeWord::past) && t.text(t[i - k]) != "been") break;
    }
    return Tense::past;
}

// "until Friday", "by early June" look ahead; at the head of a sentence ("By Friday, ten had died")
// they do not.
bool is_limit(const TimeTokens& t, std::size_t first) {
    return first >= 2 && t.is(first - 1, TimeWord::until) && !t.ends_sentence(first - 2);
}

// "Starting Friday", "ahead of Friday's talks", "planned for Friday"; not "held for Friday's raid",
// "blamed for Friday remarks".
bool is_lead(const TimeTokens& t, std::size_t first, std::size_t last) {
    if (first == 0 || !t.is_word(first - 1)) return false;
    if (t.is(first - 1, TimeWord::ahead)) return true;
    if (t.is(first - 1, TimeWord::of)) return t.is(first - 2, TimeWord::ahead);
    return t.text(t[first - 1]) == "for" && t.is(first, TimeWord::weekday) &&
           !t.is_sign(last, '\'') && !t.is(last, TimeWord::deed);
}

// "Wednesday's ruling could be appealed": the day is past, whatever the verb.
bool is_of_deed(const TimeTokens& t, std::size_t last) {
    return t.is_sign(last, '\'') && t.is_word(last + 1) && t.text(t[last + 1]) == "s" &&
           t.is(last + 2, TimeWord::deed);
}

} // namespace

Tense tense_around(const TimeTokens& t, std::size_t first, std::size_t last) {
    if (is_limit(t, first) || is_lead(t, first, last)) return Tense::future;
    if (is_of_deed(t, last)) return Tense::past;
    for (std::size_t k = 1; k <= reach_back && k <= first && !t.ends_sentence(first - k); ++k) {
        if (const Tense tense = verb_at(t, first - k); tense != Tense::unknown) return tense;
    }
    for (std::size_t k = 0; k < reach_ahead && !t.ends_sentence(last + k); ++k) {
        if (const Tense tense = verb_at(t, last + k); tense != Tense::unknown) return tense;
    }
    return Tense::unknown;
}

} // namespace newshound
