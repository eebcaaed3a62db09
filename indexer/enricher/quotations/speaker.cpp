// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/quotations/speaker.hpp"

#include <algorithm>

namespace newshound {

bool speaks(const Speaker& speaker, std::string_view name) {
    return speaker.name == name || std::ranges::find(speaker.others, name) != speaker.others.end();
}

Speaker named_speaker(const SpokenText& text, std::size_t token) {
    const EntityMention& entity = *text.mention(token);
    Speaker speaker{.kind = Speaker::Kind::named, .name = entity.name};
    speaker.gender = gender_of(entity.name);
    const std::size_t first = text.mention_first(token);
    if (first > 0 && (text.bits(first - 1) & cue::mister)) speaker.gender = Gender::male;
    if (first > 0 && (text.bits(first - 1) & cue::missus)) speaker.gender = Gender::female;
    speaker.end = text.mention_last(token);
    return speaker;
}

Speaker speaker_by_pronoun(const SpokenText& text, std::size_t token) {
    const std::uint32_t kind = text.bits(token);
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
Speaker speaker_in_capitals(const SpokenText& text, std::size_t first, std::size_t last) {
    if (first >= last || last - first > 4) return {};
    // "the Attorney’s Office", "in Life Science": no subject.
    if (first > 0 && !text.token(first).sentence_start &&
        (text.mention(first - 1) || (text.bits(first - 1) & cue::before_object) ||
         text[first - 1].ends_with("’s") || text[first - 1].ends_with("'s")))
        return {};
    for (std::size_t i = first; i < last; ++i) {
        const Token& token = text.token(i);
        if (!is_capitalised(token) || (text.bits(i) & ~(cue::mister | cue::missus | cue::role)) ||
            token.digit)
            return {};
    }
    Speaker speaker{.kind = Speaker::Kind::named};
    const std::uint32_t begin = text.token(first).begin;
    speaker.name = text.text().text.substr(begin, text.token(last - 1).end - begin);
    speaker.end = last;
    if (const EntityMention* person = text.person_called(text[last - 1]))
        speaker.name = person->name;
    speaker.gender = gender_of(speaker.name);
    return speaker;
}

} // namespace newshound
