// SPDX-License-Identifier: GPL-3.0-or-later
// The tables behind time_words.hpp, one a language.
#pragma once

#include "indexer/enricher/times/time_word.hpp"

#include <span>
#include <string_view>

namespace newshound {

// Words of one kind. Commas part the numbers `first`, `first + step` …, blanks part the spellings
// of one number. Without a number first and step are 0.
struct TimeWordRow {
    TimeWord kind;
    int first;
    int step;
    std::string_view words;
};

struct TimeLanguage {
    bool capitals = false;
    bool month_first = false;
    std::span<const TimeWordRow> rows;
};

extern const TimeLanguage english_time_words;
extern const TimeLanguage german_time_words;
extern const TimeLanguage french_time_words;
extern const TimeLanguage spanish_time_words;
extern const TimeLanguage dutch_time_words;
extern const TimeLanguage russian_time_words;

} // namespace newshound
