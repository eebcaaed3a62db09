// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/quotations/speech_cues.hpp"

#include "indexer/data/word_tables.hpp"

namespace newshound {
namespace {

constexpr CueKind kinds[] = {
    {"verb", cue::verb},
    {"participle", cue::participle},
    {"accordance", cue::accordance},
    {"he", cue::he},
    {"she", cue::she},
    {"other_pronoun", cue::other_pronoun},
    {"before_object", cue::before_object},
    {"auxiliary", cue::auxiliary},
    {"mister", cue::mister},
    {"missus", cue::missus},
    {"recipient", cue::recipient},
    {"perfect", cue::perfect},
    {"somebody", cue::somebody},
    {"written", cue::written},
    {"role", cue::role},
    {"determiner", cue::determiner},
    {"subordinator", cue::subordinator},
    {"relative", cue::relative},
    {"passive", cue::passive},
};

} // namespace

const CueWords& speech_cues(std::string_view language) {
    static const CueWords english(word_table("speech_cues.tsv"), kinds, true);
    static const CueWords others(word_table("speech_cues.tsv"), kinds, false);
    return reads_as_english(language) ? english : others;
}

} // namespace newshound
