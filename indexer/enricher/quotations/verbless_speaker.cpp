// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/quotations/verbless_speaker.hpp"

#include "indexer/enricher/quotations/joint_speakers.hpp"

namespace newshound {

Speaker label_in(const SpokenText& text, std::size_t from, std::size_t to) {
    if (from >= to || !text.mention(from) || text.mention(from)->type != EntityType::person)
        return {};
    return speakers_alone(text, from, to);
}

Speaker signature_in(const SpokenText& text, std::size_t from, std::size_t to) {
    if (from < to && text.is_sign(from, "-")) ++from;
    if (from >= to) return {};
    if (text.mention(from) && text.mention(from)->type == EntityType::person)
        return speakers_alone(text, from, to);
    std::size_t last = from;
    while (last < to && text.may_be_surname(last))
        ++last;
    return last == to || text.is_sign(last, ",(") ? speaker_in_capitals(text, from, last)
                                                  : Speaker{};
}

Speaker words_of(const SpokenText& text, std::size_t from, std::size_t to) {
    if (!text.english() || to < from + 3) return {};
    std::size_t name = to - 1;
    std::size_t words = name;
    if (text[words] == "words") {
        name = words - 1;
        const std::string_view possessive = text[name];
        if (possessive == "'s" || possessive == "’s" || possessive == "'" || possessive == "’")
            --name;
        else if (!possessive.ends_with("'s") && !possessive.ends_with("’s"))
            return {};
    }
    if (!text.mention(name)) return {};
    if (name == words) {
        const std::size_t first = text.mention_first(name);
        if (first < from + 2 || text[first - 1] != "of" || text[first - 2] != "words") return {};
        words = first - 2;
    }
    Speaker speaker = named_speaker(text, name);
    speaker.cue = text[words];
    return speaker;
}

} // namespace newshound
