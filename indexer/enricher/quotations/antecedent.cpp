// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/quotations/antecedent.hpp"

#include "indexer/enricher/quotations/speech_verb.hpp"

#include <algorithm>

namespace newshound {
namespace {

constexpr std::size_t near = 40;        // words that one of the right gender may stand farther off
constexpr std::size_t longest_turn = 5; // words between the quotations of two who talk
constexpr std::size_t reach = 120;      // words looked at, those of quotations not counted

class Search {
  public:
    Search(const SpokenText& story, std::span<const Quote> quotes, Gender gender)
        : story_(story), quotes_(quotes), gender_(gender) {}

    // Walks back from `token` to `floor`; whether it got there.
    bool walk(std::size_t token, std::size_t floor) {
        const auto after = std::ranges::upper_bound(quotes_, token, {}, &Quote::first);
        auto quote = static_cast<std::size_t>(after - quotes_.begin());
        std::size_t words = 0;
        for (std::size_t i = token; i-- > floor && !certain_; ++words) {
            if (words >= reach) return false;
            if (likely_ && words > likely_at_ + near) return false;
            while (quote > 0 && quotes_[quote - 1].first > i)
                --quote;
            if (quote > 0 && i < quotes_[quote - 1].last) { // not a name inside a quotation
                i = quotes_[quote - 1].first;
            } else if (const EntityMention* entity = story_.mention(i)) {
                if (entity->type == EntityType::person &&
                    (story_.is_subject(i) || is_source(i) || is_topic(i)))
                    weigh(*entity, story_.mention_first(i), words);
                i = story_.mention_first(i);
            }
        }
        return true;
    }

    void weigh_speaker(const Speaker& speaker) {
        if (speaker.kind != Speaker::Kind::named) return;
        if (!speaker.others.empty()) return weigh_several(speaker);
        // Of the last speaker and somebody named since who may be meant as well, neither.
        if (!certain_ && likely_ && speaker.gender == gender_ && *likely_ != speaker.name)
            likely_ = nullptr;
        else if (!certain_ && speaker.gender == gender_)
            certain_ = &speaker.name;
        if (!likely_ && speaker.gender == Gender::unknown) likely_ = &speaker.name;
    }

    const std::string* found() const { return certain_ ? certain_ : likely_; }
    const std::string* certain() const { return certain_; }

  private:
    // The only one of the pronoun's gender, where that of all is known.
    void weigh_several(const Speaker& speaker) {
        const std::string* fitting = gender_of(speaker.name) == gender_ ? &speaker.name : nullptr;
        bool is_sure = gender_of(speaker.name) != Gender::unknown;
        for (const std::string& other : speaker.others) {
            const Gender gender = gender_of(other);
            is_sure = is_sure && gender != Gender::unknown && !(fitting && gender == gender_);
            if (gender == gender_) fitting = &other;
        }
        if (!certain_ && fitting && is_sure) certain_ = fitting;
    }

    void weigh(const EntityMention& person, std::size_t first, std::size_t words) {
        const Gender gender = gender_at(person.name, first);
        if (is_told_of(story_.mention_last(first))) return;
        const bool just_spoke = gender == Gender::unknown && !likely_ && is_speaking(first);
        if (just_spoke || (gender == gender_ && !follows_person(first))) {
            certain_ = &person.name;
        } else if (gender == Gender::unknown && !likely_ && opens_sentence(first)) {
            likely_ = &person.name;
            likely_at_ = words;
        }
    }

    // "According to X"
    bool is_source(std::size_t token) const {
        const std::size_t first = story_.mention_first(token);
        const std::size_t next = story_.mention_last(token);
        const bool possessive = next < story_.size() && story_.token(next).begin > 0 &&
                                (story_[next] == "'s" || story_[next] == "’s");
        return story_.english() && first > 1 && !possessive &&
               (story_.bits(first - 2) & cue::accordance);
    }

    // "For X, it is late."
    bool is_topic(std::size_t token) const {
        const std::size_t first = story_.mention_first(token);
        const std::size_t next = story_.mention_last(token);
        return first > 0 && story_[first - 1] == "For" && story_.token(first - 1).sentence_start &&
               next < story_.size() && story_.is_sign(next, ",");
    }

    // "Davos, he said, is …": of a name before `next` he is not.
    bool is_told_of(std::size_t next) const {
        return next + 2 < story_.size() && story_.is_sign(next, ",") &&
               (story_.bits(next + 1) & (cue::he | cue::she)) &&
               (story_.bits(next + 2) & cue::verb);
    }

    // "…, says X.", not "he said X would come"
    bool is_speaking(std::size_t first) const {
        const std::size_t next = story_.mention_last(first);
        return first > 1 && story_.token(first - 2).punctuation &&
               is_speech_verb(story_, first - 1, cue::verb) &&
               (next >= story_.size() || story_.is_sign(next, ".,"));
    }

    Gender gender_at(const std::string& name, std::size_t first) const {
        if (first > 0 && (story_.bits(first - 1) & cue::mister)) return Gender::male;
        if (first > 0 && (story_.bits(first - 1) & cue::missus)) return Gender::female;
        return gender_of(name);
    }

    bool opens_sentence(std::size_t token) const {
        for (std::size_t i = token, steps = 0; steps < 8; --i, ++steps)
            if (i == 0 || story_.token(i).sentence_start) return true;
        return follows_phrase(token);
    }

    // "In a long letter to the members of the council (2021), X": a phrase before the subject.
    bool follows_phrase(std::size_t token) const {
        constexpr std::size_t longest_phrase = 16;
        if (token == 0 || !story_.is_sign(token - 1, ",")) return false;
        for (std::size_t i = token - 1, steps = 0; i > 0 && steps < longest_phrase; ++steps) {
            const EntityMention* entity = story_.mention(--i);
            if (entity && entity->type == EntityType::person) return false;
            if (story_.token(i).sentence_start)
                return story_.bits(i) & (cue::before_object | cue::subordinator);
        }
        return false;
    }

    // Whether another person stands before in the same sentence: then that one is its subject.
    bool follows_person(std::size_t token) const {
        const std::size_t floor = token > reach ? token - reach : 0;
        for (std::size_t i = token; i > floor && !story_.token(i).sentence_start; --i) {
            const EntityMention* entity = story_.mention(i - 1);
            if (entity && entity->type == EntityType::person && story_.is_subject(i - 1))
                return true;
        }
        return false;
    }

    const SpokenText& story_;
    std::span<const Quote> quotes_;
    Gender gender_;
    const std::string* certain_ = nullptr; // of the pronoun's gender
    const std::string* likely_ = nullptr;  // of unknown gender
    std::size_t likely_at_ = 0;            // so many words back
};

// He asked, “…” She answered, “…”: right behind what somebody else certainly said, one of the
// pronoun's gender who spoke or stood before that.
const std::string* in_dialogue(const SpokenText& story, std::span<const Quote> quotes,
                               std::size_t last, Gender gender, std::size_t token) {
    const Speaker& other = quotes[last].speaker;
    const std::size_t behind = quotes[last].last;
    if (token > behind + longest_turn || behind >= token ||
        !(story.bits(behind) & (gender == Gender::male ? cue::he : cue::she)))
        return nullptr;
    if (other.kind != Speaker::Kind::named || other.gender == Gender::unknown) return nullptr;
    std::size_t before = last;
    while (before > 0 && quotes[before - 1].speaker.kind == Speaker::Kind::none)
        --before;
    Search search(story, quotes, gender);
    const bool any = before > 0;
    const bool reached = search.walk(quotes[last].first, any ? quotes[before - 1].speaker.end : 0);
    if (reached && any) search.weigh_speaker(quotes[before - 1].speaker);
    return search.certain();
}

// The bracket that opens before a token and is not closed before it; none beyond the sentences of
// one quotation.
std::optional<std::size_t> open_bracket(const SpokenText& story, std::size_t token) {
    for (std::size_t i = token; i > 0 && i + reach > token; --i) {
        if (story.is_sign(i - 1, ")")) break;
        if (story.is_sign(i - 1, "(")) return i - 1;
    }
    return {};
}

// "Somebody got a tattoo (“…,” he says)": within brackets only whom the sentence around them names.
const std::string* in_brackets(const SpokenText& story, std::span<const Quote> quotes,
                               Gender gender, std::size_t bracket) {
    std::size_t floor = bracket;
    while (floor > 0 && !story.token(floor).sentence_start)
        --floor;
    Search search(story, quotes, gender);
    search.walk(bracket, floor);
    return search.found();
}

} // namespace

Speaker antecedent(const SpokenText& story, std::span<const Quote> quotes,
                   std::optional<std::size_t> last, const Speaker& pronoun, std::size_t token) {
    const std::string* name = nullptr;
    if (const auto bracket = open_bracket(story, token)) {
        name = in_brackets(story, quotes, pronoun.gender, *bracket);
    } else {
        Search search(story, quotes, pronoun.gender);
        const bool reached = search.walk(token, last ? quotes[*last].speaker.end : 0);
        if (reached && last) search.weigh_speaker(quotes[*last].speaker);
        name = search.found();
        if (!name && reached && last)
            name = in_dialogue(story, quotes, *last, pronoun.gender, token);
    }
    Speaker found = pronoun;
    found.kind = Speaker::Kind::unnamed;
    if (name) {
        found.kind = Speaker::Kind::named;
        found.name = *name;
    }
    return found;
}

} // namespace newshound
