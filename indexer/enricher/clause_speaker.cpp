// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/clause_speaker.hpp"

#include <algorithm>

namespace newshound {
namespace {

constexpr std::size_t longest_clause = 16;    // words looked at behind a quotation
constexpr std::size_t longest_lead = 30;      // and before one, for its verb
constexpr std::size_t longest_sentence = 100; // and for the verb's subject

// Reads clauses of one text.
class Clause {
  public:
    explicit Clause(const SpokenText& text) : text_(text) {}

    Speaker speaker_after(std::size_t from, std::size_t to) const;
    Speaker speaker_before(std::size_t from, std::size_t to) const;

  private:
    bool is_verb(std::size_t i, std::uint32_t kinds) const;
    Speaker named(std::size_t i) const;
    Speaker pronoun(std::size_t i) const;
    Speaker capitals(std::size_t first, std::size_t last) const;
    bool may_be_surname(std::size_t i) const;
    Speaker with_cue(Speaker speaker, std::size_t verb) const;
    Speaker subject_after(std::size_t from, std::size_t to) const;
    Speaker subject_before(std::size_t from, std::size_t verb) const;
    Speaker label(std::size_t from, std::size_t to) const;
    Speaker signature(std::size_t from, std::size_t to) const;
    Speaker inverted_before(std::size_t verb, std::size_t to) const;

    const SpokenText& text_;
};

bool Clause::is_verb(std::size_t token, std::uint32_t kinds) const {
    return (text_.bits(token) & kinds) && text_.token(token).letters != LetterCase::capital &&
           !text_.mention(token);
}

Speaker Clause::named(std::size_t token) const {
    const EntityMention& entity = *text_.mention(token);
    Speaker speaker{.kind = Speaker::Kind::named, .name = entity.name};
    speaker.gender = gender_of(entity.name);
    const std::size_t first = text_.mention_first(token);
    if (first > 0 && (text_.bits(first - 1) & cue::mister)) speaker.gender = Gender::male;
    if (first > 0 && (text_.bits(first - 1) & cue::missus)) speaker.gender = Gender::female;
    speaker.end = text_.mention_last(token);
    return speaker;
}

Speaker Clause::pronoun(std::size_t token) const {
    const std::uint32_t kind = text_.bits(token);
    if (!(kind & (cue::he | cue::she | cue::other_pronoun))) return {};
    Speaker speaker{.kind = Speaker::Kind::unnamed, .end = token + 1};
    if (kind & (cue::he | cue::she)) {
        speaker.kind = Speaker::Kind::pronoun;
        speaker.gender = kind & cue::he ? Gender::male : Gender::female;
    }
    return speaker;
}

// Capitalised and no other name than one of a person who is marked elsewhere: "Perry" is a town,
// but not where Ann Perry speaks.
bool Clause::may_be_surname(std::size_t token) const {
    if (!is_capitalised(text_.token(token))) return false;
    return !text_.mention(token) || text_.person_called(text_[token]);
}

// A name that no tagger marked: one to four capitalised words. The surname of somebody marked
// elsewhere is that person.
Speaker Clause::capitals(std::size_t first, std::size_t last) const {
    if (first >= last || last - first > 4) return {};
    // "the Attorney’s Office": the end of a longer name.
    if (first > 0 && !text_.token(first).sentence_start &&
        (text_.mention(first - 1) || text_[first - 1].ends_with("’s") ||
         text_[first - 1].ends_with("'s")))
        return {};
    for (std::size_t i = first; i < last; ++i) {
        const Token& token = text_.token(i);
        if (!is_capitalised(token) || (text_.bits(i) & ~(cue::mister | cue::missus)) || token.digit)
            return {};
    }
    Speaker speaker{.kind = Speaker::Kind::named};
    const std::uint32_t begin = text_.token(first).begin;
    speaker.name = text_.text().text.substr(begin, text_.token(last - 1).end - begin);
    speaker.end = last;
    if (const EntityMention* person = text_.person_called(text_[last - 1]))
        speaker.name = person->name;
    speaker.gender = gender_of(speaker.name);
    return speaker;
}

Speaker Clause::with_cue(Speaker speaker, std::size_t verb) const {
    speaker.cue = text_[verb];
    speaker.end = std::max(speaker.end, verb + 1);
    return speaker;
}

// "said [Cornell University Professor] X", "said the group’s head, X,"
Speaker Clause::subject_after(std::size_t from, std::size_t to) const {
    to = std::min(to, from + longest_clause);
    Speaker organisation;
    for (std::size_t i = from; i < to; ++i) {
        if (i > from && text_.token(i).sentence_start) break;
        if (i <= from + 1) {
            if (Speaker speaker = pronoun(i); speaker.kind != Speaker::Kind::none) return speaker;
        }
        if (const EntityMention* entity = text_.mention(i)) {
            if (entity->type == EntityType::person && (i == from || text_.is_subject(i)))
                return named(i);
            if (entity->type == EntityType::org && organisation.kind == Speaker::Kind::none &&
                text_.is_subject(i))
                organisation = named(i);
            i = text_.mention_last(i) - 1;
            continue;
        }
        const bool apposition = text_.is_sign(i, ",") && i + 1 < to && text_.mention(i + 1) &&
                                text_.mention(i + 1)->type == EntityType::person;
        if (!apposition && text_.is_sign(i, ",.:;?!\"-()")) break;
        if ((text_.bits(i) & (cue::before_object | cue::verb)) && i > from) break;
    }
    std::size_t last = from;
    while (last < to && is_capitalised(text_.token(last)) && !text_.mention(last))
        ++last;
    if (Speaker speaker = capitals(from, last); speaker.kind != Speaker::Kind::none) return speaker;
    if (organisation.kind != Speaker::Kind::none) return organisation;
    return {.kind = Speaker::Kind::unnamed, .end = from};
}

Speaker Clause::speaker_after(std::size_t from, std::size_t to) const {
    if (Speaker signer = signature(from, to); signer.kind != Speaker::Kind::none) return signer;
    while (from < to && text_.is_sign(from, ",-"))
        ++from;
    to = std::min(to, from + longest_clause);
    if (from < to && (text_.bits(from) & cue::accordance))
        return with_cue(subject_after(from + (text_.english() ? 2 : 1), to), from);
    std::size_t verb = from;
    bool inverted = true; // nothing but auxiliaries before the verb
    for (; verb < to; ++verb) {
        if ((verb > from && text_.token(verb).sentence_start) || text_.is_sign(verb, ".;:?!"))
            return {};
        if (is_verb(verb, cue::verb)) break;
        inverted = inverted && (text_.bits(verb) & cue::auxiliary) && !text_.mention(verb);
    }
    if (verb >= to) return {};
    if (inverted) return with_cue(subject_after(verb + 1, to), verb);
    if (Speaker speaker = pronoun(from); speaker.kind != Speaker::Kind::none)
        return with_cue(speaker, verb);
    Speaker organisation;
    for (std::size_t i = from; i < verb; ++i) {
        const EntityMention* entity = text_.mention(i);
        if (!entity) continue;
        if (entity->type == EntityType::person && text_.is_subject(i))
            return with_cue(named(i), verb);
        if (entity->type == EntityType::org && text_.is_subject(i) && text_.mention_last(i) == verb)
            organisation = named(i);
        i = text_.mention_last(i) - 1;
    }
    if (organisation.kind != Speaker::Kind::none) return with_cue(organisation, verb);
    std::size_t last = from;
    while (last < verb && is_capitalised(text_.token(last)) && !text_.mention(last))
        ++last;
    const bool adjacent =
        last == verb || text_.is_sign(last, ",") || (text_.bits(last) & cue::auxiliary);
    Speaker speaker = adjacent ? capitals(from, last) : Speaker{};
    if (speaker.kind == Speaker::Kind::none) {
        // "“…,” after a pause that began": the sentence goes on and the speaker stands before.
        if (text_.bits(from) & cue::before_object) return {};
        speaker.kind = Speaker::Kind::unnamed;
    }
    return with_cue(speaker, verb);
}

// The nearest subject to the left of a verb; of a participle the clause's first.
Speaker Clause::subject_before(std::size_t from, std::size_t verb) const {
    const bool participle = (text_.bits(verb) & cue::participle) != 0;
    Speaker found{.kind = Speaker::Kind::unnamed};
    std::size_t last = verb; // behind the words that may be the subject itself
    while (last > from &&
           ((text_.bits(last - 1) & cue::auxiliary) || text_[last - 1].ends_with("ly")))
        --last;
    for (std::size_t i = verb; i-- > from;) {
        const EntityMention* entity = text_.mention(i);
        if (entity) {
            const bool near = i + 1 == last;
            if (text_.is_subject(i) &&
                (entity->type == EntityType::person || (entity->type == EntityType::org && near)))
                found = named(i);
            i = text_.mention_first(i);
        } else if (text_.bits(i) & (cue::he | cue::she)) {
            found = pronoun(i);
        } else if ((text_.bits(i) & cue::other_pronoun) && i + 1 == last && text_[i] != "who") {
            return {.kind = Speaker::Kind::unnamed};
        } else if (i + 1 == last && is_capitalised(text_.token(i))) {
            std::size_t first = i;
            while (first > from && is_capitalised(text_.token(first - 1)) &&
                   !text_.mention(first - 1))
                --first;
            if (Speaker run = capitals(first, last); run.kind != Speaker::Kind::none) found = run;
            i = first;
        }
        if (!participle && found.kind != Speaker::Kind::unnamed) break;
    }
    return found;
}

// "X: “…”", "X, director of Y: “…”"
Speaker Clause::label(std::size_t from, std::size_t to) const {
    if (from >= to || !text_.mention(from) || text_.mention(from)->type != EntityType::person)
        return {};
    const std::size_t last = text_.mention_last(from);
    const bool alone = last == to || (last < to && text_.is_sign(last, ",("));
    return alone ? named(from) : Speaker{};
}

// "“…” — X, director of Y": a name alone behind a dash, up to the paragraph's end.
Speaker Clause::signature(std::size_t from, std::size_t to) const {
    if (from + 1 >= to || !text_.is_sign(from, "-")) return {};
    ++from;
    if (text_.mention(from) && text_.mention(from)->type == EntityType::person) {
        const std::size_t last = text_.mention_last(from);
        return last == to || text_.is_sign(last, ",(") ? named(from) : Speaker{};
    }
    std::size_t last = from;
    while (last < to && may_be_surname(last))
        ++last;
    return last == to || text_.is_sign(last, ",(") ? capitals(from, last) : Speaker{};
}

// "Am Montag sagte X:", "Hier, X a dit :"; in English only where no subject stands before.
Speaker Clause::inverted_before(std::size_t verb, std::size_t to) const {
    if (verb + 1 >= to || (text_.bits(verb) & cue::recipient)) return {};
    Speaker after = subject_after(verb + 1, std::min(to, verb + 5));
    return after.kind == Speaker::Kind::unnamed ? Speaker{} : after;
}

Speaker Clause::speaker_before(std::size_t from, std::size_t to) const {
    const bool colon = to > from && text_.is_sign(to - 1, ":");
    while (to > from && text_.is_sign(to - 1, ",:-"))
        --to;
    const std::size_t sentence = to - from > longest_sentence ? to - longest_sentence : from;
    if (to - from > longest_lead) from = to - longest_lead;
    for (std::size_t verb = to; verb-- > from;) {
        if (text_.is_sign(verb, ";")) break;
        if ((text_.bits(verb) & cue::accordance) && !text_.mention(verb)) {
            Speaker speaker = with_cue(subject_after(verb + (text_.english() ? 2 : 1), to), verb);
            speaker.gap = to - speaker.end;
            return speaker;
        }
        if (!is_verb(verb, cue::verb | cue::participle)) continue;
        Speaker speaker;
        if (!text_.english()) speaker = inverted_before(verb, to);
        if (speaker.kind == Speaker::Kind::none) speaker = subject_before(sentence, verb);
        if (text_.english() && speaker.kind == Speaker::Kind::unnamed) {
            if (Speaker after = inverted_before(verb, to); after.kind != Speaker::Kind::none)
                speaker = after;
        }
        speaker.gap = to - verb - 1;
        return with_cue(speaker, verb);
    }
    return colon ? label(from, to) : Speaker{};
}

} // namespace

Speaker speaker_after(const SpokenText& text, std::size_t from, std::size_t to) {
    return Clause(text).speaker_after(from, to);
}

Speaker speaker_before(const SpokenText& text, std::size_t from, std::size_t to) {
    return Clause(text).speaker_before(from, to);
}

} // namespace newshound
