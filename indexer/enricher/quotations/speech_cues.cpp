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
    {"clause_opener", cue::clause_opener},
    {"joining", cue::joining},
    {"several", cue::several},
    {"relative_subject", cue::relative_subject},
    {"quotes", cue::quotes},
};

CueWords read_cues(bool english) {
    CueWords cues(word_table("speech_cues.tsv"), kinds, english);
    cues.add(word_table("titles.tsv"), kinds, english);
    return cues;
}

} // namespace

const CueWords& speech_cues(std::string_view language) {
    static const CueWords english = read_cues(true);
    static const CueWords others = read_cues(false);
    return reads_as_english(language) ? english : others;
}

} // namespace newshound
