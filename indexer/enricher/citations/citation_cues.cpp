// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/citations/citation_cues.hpp"

#include "indexer/data/word_tables.hpp"

namespace newshound {
namespace {

constexpr CueKind kinds[] = {
    {"article", cue::article},
    {"outlet_noun", cue::outlet_noun},
    {"cites", cue::cites},
    {"relates", cue::relates},
    {"preposition", cue::preposition},
    {"source", cue::source},
    {"source_weak", cue::source_weak},
    {"reports", cue::reports},
    {"says", cue::says},
    {"tells", cue::tells},
    {"filler", cue::filler},
    {"journalist", cue::journalist},
    {"joiner", cue::joiner},
    {"office", cue::office},
    {"paper", cue::paper},
    {"calls", cue::calls},
    {"issue", cue::issue},
    {"work", cue::work},
    {"job", cue::job},
    {"citing", cue::citing},
    {"passive", cue::passive},
    {"press", cue::press},
    {"has_printed", cue::has_printed},
    {"piece", cue::piece},
    {"breaks", cue::breaks},
    {"scoop", cue::scoop},
    {"puts", cue::puts},
    {"sees", cue::sees},
    {"poll", cue::poll},
    {"day", cue::day | cue::filler},
};

} // namespace

const CueWords& citation_cues(std::string_view language) {
    static const CueWords english(word_table("citation_cues.tsv"), kinds, true);
    static const CueWords others(word_table("citation_cues.tsv"), kinds, false);
    return reads_as_english(language) ? english : others;
}

} // namespace newshound
