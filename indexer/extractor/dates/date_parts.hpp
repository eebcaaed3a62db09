// SPDX-License-Identifier: GPL-3.0-or-later
// Months and years as pages write them: names of one word or two; years of four digits, two, of
// other eras ("令和2", "พ.ศ. 2562", "۱۳۹۸") and those that programs of 1999 printed ("19100").
#pragma once

#include "indexer/extractor/dates/date_style.hpp"
#include "indexer/extractor/dates/date_tokens.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace newshound {

struct DatePart {
    int value = 0;        // 0 = no such part stands there
    std::size_t next = 0; // index of the token behind it
    bool guessed = false; // the century or era is assumed

    explicit operator bool() const { return value != 0; }
};

class DateParts {
  public:
    // Reads at most `most` tokens of `text`, which must live as long.
    DateParts(std::string_view text, const DateStyle& style, std::size_t most)
        : text_(text), tokens_(date_tokens(text, most)), style_(style) {}

    const std::vector<DateToken>& tokens() const { return tokens_; }
    const DateStyle& style() const { return style_; }

    // January is 1. The Levant and Iraq have names of two words, Thai short ones of two letters.
    DatePart month(std::size_t at) const;
    // Of the Solar Hijri calendar, in Persian: Farvardin is 1.
    DatePart persian_month(std::size_t at) const;
    // A year that nothing needs to mark: "2019", "2562" on Thai pages, "19100".
    DatePart year(std::size_t at) const;
    // "98" as `year`, wherever the form leaves no doubt that it is one.
    DatePart short_year(std::size_t at) const;
    // "’98", "'98".
    DatePart marked_year(std::size_t at) const;
    // Of a Japanese emperor or the Republic of China, up to the sign for year: 令和2年, 平成元年,
    // 民國108年.
    DatePart era_year(std::size_t at) const;

    bool is_number(std::size_t at, int digits_most = 8) const;
    bool is_mark(std::size_t at, char32_t mark) const;
    bool is_word(std::size_t at, std::string_view word) const;

  private:
    std::string_view between(std::size_t first, std::size_t last) const;

    std::string_view text_;
    std::vector<DateToken> tokens_;
    DateStyle style_;
};

} // namespace newshound
