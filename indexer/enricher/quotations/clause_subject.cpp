// SPDX-License-Identifier: GPL-3.0-or-later
// Behind a verb: names that stand as a subject, up to the clause's end; an office or a body gives
// way to the person in apposition ("said the group's head, X"). Before it, backwards: the nearest
// name or pronoun that is a subject, past auxiliaries and remarks between commas. A participle
// takes the subject of its main clause. Nobody takes words whom a phrase only names beside the
// speaker: "a spokesman for X", "the judge who sentenced X".
#include "indexer/enricher/quotations/clause_subject.hpp"

#include "indexer/enricher/quotations/beside_speaker.hpp"
#include "indexer/enricher/quotations/joined_names.hpp"
#include "indexer/enricher/quotations/joint_speakers.hpp"

#include <algorithm>
#include <array>

namespace newshound {
namespace {

constexpr std::size_t longest_clause = 16; // words looked at behind a verb

// Reads clauses of one text.
class Clause {
  public:
    explicit Clause(const SpokenText& text) : text_(text) {}

    Speaker subject_after(std::size_t from, std::size_t to) const;
    Speaker subject_between(std::size_t from, std::size_t verb, std::size_t to) const;
    Speaker subject_before(std::size_t from, std::size_t verb) const;

  private:
    bool opens_apposition(std::size_t i, std::size_t to) const;
    bool is_office(std::size_t i, std::size_t to) const;
    bool is_hyphen(std::size_t i) const;
    bool describes_person(std::size_t i, std::size_t to) const;
    Speaker named_behind_phrase(std::size_t i, std::size_t to) const;
    std::size_t capitals_end(std::size_t from, std::size_t to) const;
    std::size_t subject_end(std::size_t from, std::size_t verb) const;
    Speaker run_before(std::size_t from, std::size_t verb) const;
    std::size_t remark_start(std::size_t from, std::size_t end) const;
    Speaker pronoun_before(std::size_t from, std::size_t verb) const;
    std::size_t main_clause_start(std::size_t from, std::size_t verb) const;
    Speaker owner_of_words(std::size_t from, std::size_t mark) const;
    Speaker quoted_as(std::size_t from, std::size_t verb) const;
    Speaker subject_of_participle(std::size_t from, std::size_t verb) const;
    Speaker named_before_relative(std::size_t i, std::size_t from, std::size_t last) const;

    const SpokenText& text_;
};

// Whether ", X" stands at a token: a name in apposition to what was said before it.
bool Clause::opens_apposition(std::size_t i, std::size_t to) const {
    return text_.is_sign(i, ",") && i + 1 < to && text_.mention(i + 1) &&
           text_.mention(i + 1)->type == EntityType::person;
}

// "Co-Founder, Ann Lee": an office that was taken for a name.
bool Clause::is_office(std::size_t i, std::size_t to) const {
    const std::size_t next = text_.mention_last(i);
    return next == i + 1 && next + 2 < to && opens_apposition(next, to) && text_.mention(next + 2);
}

// Behind a verb, "Lund [steward] Ann Lee": a noun that no table has, between two names.
bool Clause::describes_person(std::size_t i, std::size_t to) const {
    const std::size_t noun = text_.mention_last(i), next = noun + 1;
    if (!text_.english() || next >= to || text_.token(noun).letters != LetterCase::lower)
        return false;
    const std::string_view word = text_[noun];
    const EntityMention* person = text_.mention(next);
    return text_.bits(noun) == 0 && !text_.token(next).sentence_start && person &&
           person->type == EntityType::person && !word.ends_with("ed") && !word.ends_with("day") &&
           !word.ends_with("ing") && !word.ends_with("ly");
}

// Behind "a spokeswoman for Northgate Ferries", which ends before `i`: ", Ann Lee". Nobody where
// the phrase has no such end.
Speaker Clause::named_behind_phrase(std::size_t i, std::size_t to) const {
    for (; i < to && !text_.token(i).sentence_start; ++i) {
        if (opens_apposition(i, to)) return named_speaker(text_, i + 1);
        if (text_.is_sign(i, ",.:;?!\"-()") || (text_.bits(i) & (cue::verb | cue::relative))) break;
    }
    return {.kind = Speaker::Kind::unnamed};
}

// Within a word: "die Lund-Sprecherin".
bool Clause::is_hyphen(std::size_t i) const {
    return i > 0 && text_[i] == "-" && text_.token(i - 1).end == text_.token(i).begin;
}

// Behind the words from `from` on that may be a name which no tagger marked; `from` where a hyphen
// makes them the beginning of another word.
std::size_t Clause::capitals_end(std::size_t from, std::size_t to) const {
    std::size_t end = from;
    while (end < to && text_.may_be_surname(end))
        ++end;
    return end < to && is_hyphen(end) ? from : end;
}

// "said [Cornell University Professor] X", "said the group’s head, X,"
Speaker Clause::subject_after(std::size_t from, std::size_t to) const {
    to = std::min(to, from + longest_clause);
    if (from < to && text_.english() && text_[from] == "neither")
        return {.kind = Speaker::Kind::unnamed, .end = from};
    Speaker organisation;
    bool role = false;   // "a spokeswoman", "the chairman"
    bool phrase = false; // "the company": its noun may have a clause of its own
    for (std::size_t i = from; i < to; ++i) {
        if (i > from && text_.token(i).sentence_start) break;
        if (i > from && (phrase || !(text_.bits(i) & cue::determiner)) &&
            opens_noun_clause(text_, i))
            break;
        phrase = phrase || (text_.bits(i) & cue::determiner);
        if (i <= from + 1) {
            if (Speaker speaker = speaker_by_pronoun(text_, i); speaker.kind != Speaker::Kind::none)
                return speaker;
        }
        if (const EntityMention* entity = text_.mention(i)) {
            const bool subject = text_.may_speak(i);
            if (i > from && entity->type == EntityType::person && acts_on(text_, i, to)) break;
            if (entity->type == EntityType::person && !(i == from && describes_person(i, to)) &&
                (subject || (i == from && !text_.only_tells_whose(i))))
                return speakers_behind_verb(text_, is_office(i, to) ? text_.mention_last(i) + 1 : i,
                                            from);
            if (entity->type == EntityType::org && organisation.kind == Speaker::Kind::none &&
                subject)
                organisation = speakers_behind_verb(text_, i, from);
            if (!organisation.others.empty()) return organisation;
            i = text_.mention_last(i) - 1;
            continue;
        }
        if (!opens_apposition(i, to) && !is_hyphen(i) && text_.is_sign(i, ",.:;?!\"-()")) break;
        if (role && (text_.bits(i) & cue::before_object)) return named_behind_phrase(i, to);
        if ((text_.bits(i) & (cue::before_object | cue::verb | cue::relative)) && i > from) break;
        role = role || (text_.bits(i) & (cue::somebody | cue::role));
    }
    if (Speaker run = speaker_in_capitals(text_, from, capitals_end(from, to));
        run.kind != Speaker::Kind::none)
        return run;
    if (organisation.kind != Speaker::Kind::none) return organisation;
    return {.kind = Speaker::Kind::unnamed, .end = from};
}

// "X said", "X, who …, said", "the actor X said", and inverted behind other words: "“…” with the
// best brands, said X".
Speaker Clause::subject_between(std::size_t from, std::size_t verb, std::size_t to) const {
    if (Speaker speaker = speaker_by_pronoun(text_, from); speaker.kind != Speaker::Kind::none)
        return speaker;
    if (Speaker speaker = pronoun_before(from, verb); speaker.kind != Speaker::Kind::none)
        return speaker;
    Speaker organisation;
    for (std::size_t i = from; i < verb; ++i) {
        const EntityMention* entity = text_.mention(i);
        if (!entity) continue;
        const bool apart = speaks_for(text_, i) || is_in_relative_clause(text_, i, from) ||
                           acts_on(text_, i, verb);
        if (entity->type == EntityType::person && text_.may_speak(i) && !apart)
            return speakers_of_clause(text_, i, from, verb);
        if (entity->type == EntityType::org && text_.may_speak(i)) {
            Speaker speaker = speakers_of_clause(text_, i, from, verb);
            if (!speaker.others.empty() && !apart) return speaker;
            if (text_.mention_last(i) == verb) organisation = std::move(speaker);
        }
        i = text_.mention_last(i) - 1;
    }
    if (organisation.kind != Speaker::Kind::none) return organisation;
    if (Speaker run = run_before(from, verb); run.kind != Speaker::Kind::none) return run;
    const std::size_t last = capitals_end(from, verb);
    if (last < verb && text_.is_sign(last, ",")) {
        Speaker run = speaker_in_capitals(text_, from, last);
        if (run.kind != Speaker::Kind::none) return run;
    }
    if (text_.is_sign(verb - 1, ",")) return subject_after(verb + 1, to);
    // "“…,” after a pause that began": the sentence goes on and the speaker stands before.
    if (text_.bits(from) & cue::before_object) return {};
    return {.kind = Speaker::Kind::unnamed};
}

// Behind the last word before a verb that may be its subject: "X later also" said.
std::size_t Clause::subject_end(std::size_t from, std::size_t verb) const {
    while (verb > from &&
           ((text_.bits(verb - 1) & cue::auxiliary) || text_[verb - 1].ends_with("ly")))
        --verb;
    return verb;
}

// A name that no tagger marked right before a verb; not "die Kanzlerin", as all nouns have capitals
// in German.
Speaker Clause::run_before(std::size_t from, std::size_t verb) const {
    const std::size_t last = subject_end(from, verb);
    std::size_t first = last;
    while (first > from && text_.may_be_surname(first - 1))
        --first;
    if (!text_.english() && first > from && (text_.bits(first - 1) & cue::determiner)) return {};
    return speaker_in_capitals(text_, first, last);
}

// Where what stands between commas, dashes or brackets before a token begins, so that the subject
// lies before it: "X, whom Y met, | said". A name alone is no such remark: "the head, X, said".
std::size_t Clause::remark_start(std::size_t from, std::size_t end) const {
    if (end <= from || !text_.is_sign(end - 1, ",-)")) return end;
    const std::string_view opening = text_.is_sign(end - 1, ")")   ? "("
                                     : text_.is_sign(end - 1, ",") ? ","
                                                                   : "-";
    for (std::size_t i = end - 1; i-- > from;) {
        if (!text_.is_sign(i, opening)) continue;
        const bool name = text_.mention(i + 1) && text_.mention_last(i + 1) == end - 1;
        return name ? end - 1 : i;
    }
    return opening == "-" ? from : end;
}

// "X heard [her] say", "X thinks [they] said".
Speaker Clause::pronoun_before(std::size_t from, std::size_t verb) const {
    if (!text_.english() || verb < from + 2 || !text_.mention(from)) return {};
    if (text_.bits(verb - 1) & (cue::he | cue::she)) return speaker_by_pronoun(text_, verb - 1);
    constexpr std::array<std::string_view, 8> others = {"him", "her", "them", "they",
                                                        "me",  "us",  "we",   "you"};
    const bool other = std::ranges::find(others, text_[verb - 1]) != others.end();
    return {.kind = other ? Speaker::Kind::unnamed : Speaker::Kind::none};
}

// Where the clause begins whose subject a participle shares: behind "When X came in,", and at the
// last "and Y" that goes on with a verb of its own.
std::size_t Clause::main_clause_start(std::size_t from, std::size_t verb) const {
    std::size_t start = from;
    if (text_.bits(from) & cue::subordinator) {
        while (start < verb && !text_.is_sign(start, ","))
            ++start;
    }
    for (std::size_t i = start; i + 1 < verb; ++i) {
        const bool joins = text_[i] == "and" || text_[i] == "but" || text_[i] == "while";
        if (!joins || !text_.mention(i + 1) || !text_.may_speak(i + 1)) continue;
        const std::size_t next = text_.mention_last(i + 1);
        const bool pair = i > 0 && text_.mention(i - 1);
        if (!pair && next < verb && text_.token(next).letters == LetterCase::lower &&
            !(text_.bits(next) & (cue::before_object | cue::subordinator)))
            start = i + 1;
    }
    return start;
}

// "X was quoted as [saying]", "the agency quoted X, a farmer, as [saying]": X; nobody where he has
// no name; `none` where nobody is quoted.
Speaker Clause::quoted_as(std::size_t from, std::size_t verb) const {
    if (verb <= from || text_[verb - 1] != "as") return {};
    std::size_t quoting = verb - 1;
    while (quoting > from && !(text_.bits(quoting) & cue::quotes))
        --quoting;
    if (!(text_.bits(quoting) & cue::quotes)) return {};
    if (quoting > from && (text_.bits(quoting - 1) & cue::passive))
        return subject_before(from, quoting);
    for (std::size_t name = quoting + 1; name + 1 < verb; ++name) {
        const EntityMention* entity = text_.mention(name);
        if (entity && entity->type == EntityType::person && text_.may_speak(name))
            return named_speaker(text_, name);
    }
    return {.kind = Speaker::Kind::unnamed};
}

// "X['s] warning": X; nobody of "her father['s] warning" and of a place.
Speaker Clause::owner_of_words(std::size_t from, std::size_t mark) const {
    const EntityMention* owner = mark > from ? text_.mention(mark - 1) : nullptr;
    return owner && owner->type != EntityType::place ? named_speaker(text_, mark - 1)
                                                     : Speaker{.kind = Speaker::Kind::unnamed};
}

// "X laughed, saying": the first subject of the clause; "remembered X saying", "quotes X's
// warning": the name right before; "quoted X as saying": X.
Speaker Clause::subject_of_participle(std::size_t from, std::size_t verb) const {
    if (verb > from && (text_[verb - 1] == "'s" || text_[verb - 1] == "’s"))
        return owner_of_words(from, verb - 1);
    if (Speaker quoted = quoted_as(from, verb); quoted.kind != Speaker::Kind::none) return quoted;
    const std::size_t before = verb > from && text_[verb - 1] == "as" ? verb - 1 : verb;
    if (before > from && text_.mention(before - 1) &&
        text_.mention(before - 1)->type == EntityType::person && text_.may_speak(before - 1))
        return named_speaker(text_, before - 1);
    for (std::size_t i = main_clause_start(from, verb); i < verb; ++i) {
        if (text_.bits(i) & (cue::he | cue::she)) return speaker_by_pronoun(text_, i);
        const EntityMention* entity = text_.mention(i);
        if (!entity) {
            if (const EntityMention* known = text_.person_called(text_[i]);
                known && text_.may_be_surname(i))
                return speaker_in_capitals(text_, i, i + 1);
            continue;
        }
        const bool apart = speaks_for(text_, i) || is_in_relative_clause(text_, i, from);
        if (text_.may_speak(i) && !apart && entity->type == EntityType::person)
            return speakers_of_clause(text_, i, i, verb);
        i = text_.mention_last(i) - 1;
    }
    return {.kind = Speaker::Kind::unnamed};
}

// "of X, [who] said", "mit X, [der] gestern sagte": X, whatever he is to the words before; nobody
// where it may be his friend: "the friend of X who said". `none` where no such clause has the verb
// that follows at `last`.
Speaker Clause::named_before_relative(std::size_t i, std::size_t from, std::size_t last) const {
    const std::size_t name = noun_of_relative(text_, i, from);
    if (name == i || !(text_.bits(i) & cue::relative_subject)) return {};
    const EntityMention* entity = text_.mention(name);
    if (!entity || entity->type != EntityType::person) return {};
    // In English the verb follows at once, in others at the clause's end.
    for (std::size_t k = i + 1; k < last; ++k)
        if (text_.english() || text_.token(k).punctuation) return {};
    const std::size_t first = text_.mention_first(name);
    const bool related = first > from + 1 && (text_.bits(first - 1) & cue::before_object) &&
                         (text_.bits(first - 2) & (cue::role | cue::somebody));
    if (related || speaks_for(text_, name)) return {.kind = Speaker::Kind::unnamed};
    return named_speaker(text_, name);
}

// The nearest subject to the left of a verb.
Speaker Clause::subject_before(std::size_t from, std::size_t verb) const {
    if (text_.bits(verb) & cue::participle) return subject_of_participle(from, verb);
    Speaker found{.kind = Speaker::Kind::unnamed};
    std::size_t last = remark_start(from, subject_end(from, verb));
    for (std::size_t i = last; i-- > from;) {
        const EntityMention* entity = text_.mention(i);
        const bool apart = entity && (acts_on(text_, i, verb) || is_about_noun(text_, i, from));
        if (apart || reports_clause(text_, i, last) || opens_clause_of_nobody(text_, i, from))
            return {.kind = Speaker::Kind::unnamed};
        if (Speaker named = named_before_relative(i, from, last); named.kind != Speaker::Kind::none)
            return named;
        if (entity &&
            !(i + 1 == last && entity->type == EntityType::place && text_.may_be_surname(i))) {
            const bool near = i + 1 == last;
            // Dutch "en" before a name is no preposition where another name stands before it.
            const bool joined = !text_.english() && !text_.only_tells_whose(i) &&
                                names_up_to(text_, i, from).names.size() > 1;
            const bool subject =
                (joined || text_.may_speak(i)) && !is_in_relative_clause(text_, i, from);
            if (speaks_for(text_, i)) {
                found = {.kind = Speaker::Kind::unnamed};
            } else if (subject && entity->type == EntityType::person) {
                found = speakers_before_verb(text_, i, from, verb);
                if (found.kind == Speaker::Kind::unnamed) return found;
            } else if (subject && entity->type == EntityType::org && near) {
                found = speakers_before_verb(text_, i, from, verb);
            }
            i = text_.mention_first(i);
        } else if (text_.bits(i) & (cue::he | cue::she)) {
            found = speaker_by_pronoun(text_, i);
        } else if ((text_.bits(i) & cue::other_pronoun) && i + 1 == last && text_[i] != "who") {
            return {.kind = Speaker::Kind::unnamed};
        } else if (i + 1 == last && text_.may_be_surname(i)) {
            if (Speaker run = run_before(from, last); run.kind != Speaker::Kind::none) found = run;
        }
        if (found.kind != Speaker::Kind::unnamed) break;
    }
    return found;
}

} // namespace

Speaker subject_after(const SpokenText& text, std::size_t from, std::size_t to) {
    return Clause(text).subject_after(from, to);
}

Speaker subject_between(const SpokenText& text, std::size_t from, std::size_t verb,
                        std::size_t to) {
    return Clause(text).subject_between(from, verb, to);
}

Speaker subject_before(const SpokenText& text, std::size_t from, std::size_t verb) {
    return Clause(text).subject_before(from, verb);
}

} // namespace newshound
