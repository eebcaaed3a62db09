// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a language that speak of time (indexer/data/words/time_words.tsv and the months'
// names), looked up by lower-case word.
#pragma once

#include "indexer/enricher/times/time_word.hpp"

#include <cstdint>
#include <string_view>
#include <unordered_map>

namespace newshound {

// A word's meanings as a set, with the number of each.
class TimeMeaning {
  public:
    bool is(TimeWord kind) const { return (kinds_ >> static_cast<unsigned>(kind)) & 1; }
    // The number given for it; of a word with two numbered meanings both are kept.
    int number(TimeWord kind) const { return kind == second_kind_ ? second_ : first_; }
    void add(TimeWord kind, int number, bool numbered);

  private:
    std::uint64_t kinds_ = 0;
    std::int16_t first_ = 0;
    std::int16_t second_ = 0;
    TimeWord first_kind_ = TimeWord::none;
    TimeWord second_kind_ = TimeWord::none;
};

struct TimeLanguage {
    std::string_view code;     // as the tables have it: "en"; "" = none
    bool capitals = false;     // months and weekdays are written with a capital letter
    bool month_first = false;  // 7/8 is the eighth of July
    bool short_months = false; // "Jan" is read; of "mar", the sea, nothing is
};

class TimeWords {
  public:
    // For "en", "de", "fr", "es", "nl", "ru"; for "" the English ones; for any other language none:
    // only figures are understood then.
    static const TimeWords& of_language(std::string_view language);

    // `word` in lower case; null when it says nothing about time.
    const TimeMeaning* find(std::string_view word) const;

    // Months and weekdays are written with a capital letter.
    bool capitals() const { return capitals_; }
    // Some words have an apostrophe or hyphen inside.
    bool has_compounds() const { return has_compounds_; }
    // 7/8 is the eighth of July.
    bool month_first() const { return month_first_; }

    explicit TimeWords(const TimeLanguage& language);

  private:
    void add(std::string_view word, TimeWord kind, int number, bool numbered);

    std::unordered_map<std::string_view, TimeMeaning> words_;
    bool has_compounds_ = false;
    bool capitals_ = false;
    bool month_first_ = false;
};

} // namespace newshound
