// SPDX-License-Identifier: GPL-3.0-or-later
// Behind a quotation: skip commas and dashes, find the first listed verb of speech within the
// clause. Nothing but auxiliaries before it means that the subject follows ("said X"); else the
// subject stands between ("X, who …, said"). Before a quotation: from its end backwards to the
// nearest verb, then the subject to the left of that. Passives turn it round ("was told by X"). Who
// the subject is: clause_subject.hpp. What no list has counts by its place: speech_verb.hpp;
// without a verb: verbless_speaker.hpp. An answer is a name, a pronoun, or somebody unnamed ("the
// spokesman said"), which ends the search as a name does.
#include "indexer/enricher/quotations/clause_speaker.hpp"

#include "indexer/enricher/quotations/clause_subject.hpp"
#include "indexer/enricher/quotations/joined_names.hpp"
#include "indexer/enricher/quotations/joint_speakers.hpp"
#include "indexer/enricher/quotations/speech_verb.hpp"
#include "indexer/enricher/quotations/verbless_speaker.hpp"

#include <algorithm>

namespace newshound {
namespace {

constexpr std::size_t longest_clause = 16;    // words looked at behind a quotation
constexpr std::size_t longest_remark = 40;    // the same, past a remark on a name
constexpr std::size_t longest_lead = 30;      // and before one, for its verb
constexpr std::size_t longest_sentence = 100; // and for the verb's subject

// Reads clauses of one text.
class Clause {
  public:
    explicit Clause(const SpokenText& text) : text_(text) {}

    Speaker speaker_after(std::size_t from, std::size_t to) const;
    Speaker speaker_before(std::size_t from, std::size_t to) const;

  private:
    Speaker with_cue(Speaker speaker, std::size_t verb) const;
    bool is_passive(std::size_t verb) const;
    Speaker teller(std::size_t verb, std::size_t to) const;
    Speaker quoted_saying(std::size_t from, std::size_t to) const;
    Speaker behind_remark(std::size_t from, std::size_t to) const;
    Speaker unlisted_after(std::size_t from, std::size_t to) const;
    Speaker inverted_before(std::size_t verb, std::size_t to) const;

    const SpokenText& text_;
};

Speaker Clause::with_cue(Speaker speaker, std::size_t verb) const {
    speaker.cue = text_[verb];
    speaker.end = std::max(speaker.end, verb + 1);
    return speaker;
}

// "X was told": the one who hears. Elsewhere "wurde X gesagt", "X gesagt wurde": nobody is named.
bool Clause::is_passive(std::size_t verb) const {
    if (text_.english())
        return (text_.bits(verb) & cue::recipient) && verb > 0 &&
               (text_.bits(verb - 1) & cue::passive);
    return is_passive_participle(text_, verb);
}

// The one who tells: "X was told by Y".
Speaker Clause::teller(std::size_t verb, std::size_t to) const {
    const bool by = text_.english() && verb + 2 < to && text_[verb + 1] == "by";
    return by ? subject_after(text_, verb + 2, to) : Speaker{.kind = Speaker::Kind::unnamed};
}

// "X was quoted as saying", "the agency quoted X as saying": X.
Speaker Clause::quoted_saying(std::size_t from, std::size_t to) const {
    std::size_t quoting = to;
    for (std::size_t i = from + 1; i + 1 < to && !text_.token(i).sentence_start; ++i) {
        if (text_.bits(i) & cue::quotes) quoting = i;
        if (quoting < i && text_[i] == "as" && (text_.bits(i + 1) & cue::participle))
            return with_cue(subject_before(text_, from, i + 1), quoting);
    }
    return {};
}

// "X, a farmer who has lived in the valley for thirty years, said": however long what stands
// between.
Speaker Clause::behind_remark(std::size_t from, std::size_t to) const {
    const EntityMention* name = from < to ? text_.mention(from) : nullptr;
    if (!name || name->type != EntityType::person || !text_.may_speak(from)) return {};
    const std::size_t remark = names_from(text_, from, to).end;
    if (remark >= to || !text_.is_sign(remark, ",")) return {};
    to = std::min(to, from + longest_remark);
    for (std::size_t verb = remark + 1; verb < to; ++verb) {
        if (text_.token(verb).sentence_start || text_.is_sign(verb, ".;:?!")) break;
        if (text_.is_sign(verb - 1, ",") && is_speech_verb(text_, verb, cue::verb))
            return with_cue(speakers_of_clause(text_, from, from, verb), verb);
    }
    return {};
}

// With a verb that no list has.
Speaker Clause::unlisted_after(std::size_t from, std::size_t to) const {
    if (const auto verb = verb_before_name(text_, from, to))
        return with_cue(subject_after(text_, *verb + 1, to), *verb);
    if (const auto verb = verb_behind_name(text_, from, to))
        return with_cue(speakers_of_clause(text_, from, from, *verb), *verb);
    const auto participle = perfect_participle(text_, from, to);
    if (!participle) return {};
    const bool follows = *participle == from + 1; // "a promis X", not "hatte X versprochen"
    Speaker speaker =
        subject_after(text_, follows ? from + 2 : from + 1, follows ? to : *participle);
    return with_cue(std::move(speaker), *participle);
}

// "Am Montag sagte X:", "Hier, X a dit :"; in English only where no subject stands before.
Speaker Clause::inverted_before(std::size_t verb, std::size_t to) const {
    if (verb + 1 >= to || (text_.bits(verb) & cue::recipient)) return {};
    if (text_.english() && !text_.mention(verb + 1)) return {};
    // "X sagte Y: “…”": where a person stands before, what follows is who hears.
    const bool follows = verb > 0 && !text_.token(verb).sentence_start && text_.mention(verb - 1) &&
                         text_.mention(verb - 1)->type == EntityType::person;
    if (follows && text_.is_subject(verb - 1)) return {};
    Speaker after = subject_after(text_, verb + 1, std::min(to, verb + 5));
    return after.kind == Speaker::Kind::unnamed ? Speaker{} : after;
}

Speaker Clause::speaker_after(std::size_t from, std::size_t to) const {
    if (from < to && text_.is_sign(from, "-")) {
        if (Speaker signer = signature_in(text_, from, to); signer.kind != Speaker::Kind::none)
            return signer;
    }
    while (from < to && text_.is_sign(from, ",-"))
        ++from;
    const std::size_t all = to;
    to = std::min(to, from + longest_clause);
    if (from < to && (text_.bits(from) & cue::accordance))
        return with_cue(subject_after(text_, from + (text_.english() ? 2 : 1), to), from);
    if (Speaker speaker = quoted_saying(from, to); speaker.kind != Speaker::Kind::none)
        return speaker;
    std::size_t verb = from;
    bool inverted = true; // nothing but auxiliaries before the verb
    for (; verb < to; ++verb) {
        if ((verb > from && text_.token(verb).sentence_start) || text_.is_sign(verb, ".;:?!"))
            return unlisted_after(from, to);
        if (is_speech_verb(text_, verb, cue::verb)) break;
        inverted = inverted && (text_.bits(verb) & cue::auxiliary) && !text_.mention(verb);
    }
    if (verb >= to) {
        Speaker speaker = behind_remark(from, all);
        return speaker.kind == Speaker::Kind::none ? unlisted_after(from, to) : speaker;
    }
    if (is_passive(verb)) return with_cue(teller(verb, to), verb);
    if (inverted) return with_cue(subject_after(text_, verb + 1, to), verb);
    // "“…,” X noted that …": the verb has an object of its own.
    if (text_.english() && verb + 1 < to && text_[verb + 1] == "that") return {};
    Speaker speaker = subject_between(text_, from, verb, to);
    return speaker.kind == Speaker::Kind::none ? speaker : with_cue(std::move(speaker), verb);
}

Speaker Clause::speaker_before(std::size_t from, std::size_t to) const {
    const bool colon = to > from && text_.is_sign(to - 1, ":");
    while (to > from && text_.is_sign(to - 1, ",:-"))
        --to;
    if (Speaker speaker = words_of(text_, from, to); speaker.kind != Speaker::Kind::none)
        return speaker;
    const std::size_t sentence = to - from > longest_sentence ? to - longest_sentence : from;
    if (to - from > longest_lead) from = to - longest_lead;
    if (const auto verb = colon ? verb_before_colon(text_, from, to) : std::nullopt)
        return with_cue(speakers_before_verb(text_, *verb - 1, from, *verb), *verb);
    if (const auto verb = two_word_verb(text_, from, to))
        return with_cue(subject_before(text_, sentence, *verb), *verb);
    for (std::size_t verb = to; verb-- > from;) {
        if (text_.is_sign(verb, ";")) break;
        if ((text_.bits(verb) & cue::accordance) && !text_.mention(verb)) {
            Speaker speaker =
                with_cue(subject_after(text_, verb + (text_.english() ? 2 : 1), to), verb);
            // "according to a Post review of …": the review, not the Post.
            if (speaker.end < to && text_.english() &&
                text_.token(speaker.end).letters == LetterCase::lower &&
                text_.bits(speaker.end) == 0)
                speaker.kind = Speaker::Kind::unnamed;
            speaker.gap = to - speaker.end;
            return speaker;
        }
        if (!is_speech_verb(text_, verb, cue::verb | cue::participle)) continue;
        Speaker speaker;
        if (is_passive(verb)) return with_cue(teller(verb, to), verb);
        if (!text_.english()) speaker = inverted_before(verb, to);
        if (speaker.kind == Speaker::Kind::none) speaker = subject_before(text_, sentence, verb);
        if (text_.english() && speaker.kind == Speaker::Kind::unnamed) {
            if (Speaker after = inverted_before(verb, to); after.kind != Speaker::Kind::none)
                speaker = after;
        }
        speaker.gap = to - verb - 1;
        return with_cue(speaker, verb);
    }
    return colon ? label_in(text_, from, to) : Speaker{};
}

} // namespace

Speaker speaker_after(const SpokenText& text, std::size_t from, std::size_t to) {
    return Clause(text).speaker_after(from, to);
}

Speaker speaker_before(const SpokenText& text, std::size_t from, std::size_t to) {
    return Clause(text).speaker_before(from, to);
}

} // namespace newshound
