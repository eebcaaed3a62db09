// SPDX-License-Identifier: GPL-3.0-or-later
// One line of text cut into words, numbers and signs, each with what it says about time.
#pragma once

#include "indexer/enricher/times/time_words.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace newshound {

struct TimeToken {
    enum class Kind : std::uint8_t { word, number, sign, end };

    Kind kind = Kind::end;
    std::uint8_t digits = 0; // of a number, at most 255
    bool joined = false;     // nothing stands between it and the token before
    bool capital = false;    // a word that begins with a capital letter
    char32_t sign = 0;       // of a sign; curly apostrophes are ', short dashes are -
    std::int32_t value = -1; // of a number; -1 when it has more than 8 digits
    std::uint32_t begin = 0; // bytes of the text, half-open
    std::uint32_t end = 0;
    std::uint32_t start = 0; // code points of the text, half-open
    std::uint32_t stop = 0;
    const TimeMeaning* meaning = nullptr;
};

// Where reading stands in a text.
struct TextPosition {
    std::size_t byte = 0;
    std::uint32_t code_point = 0;
};

class TimeTokens {
  public:
    // `text` and `words` must outlive it. `text` is UTF-8 of less than 4 GiB.
    TimeTokens(std::string_view text, const TimeWords& words) : text_(text), words_(words) {}

    // Reads the next line, at most `budget` tokens of it, so that memory stays small for any text;
    // false at the end of the text.
    bool read_line(TextPosition& position);

    std::size_t size() const { return tokens_.size(); }
    // A token of kind `end` for any index outside.
    const TimeToken& operator[](std::size_t index) const {
        return index < tokens_.size() ? tokens_[index] : nothing_;
    }
    const TimeWords& words() const { return words_; }
    std::string_view text(const TimeToken& token) const {
        return text_.substr(token.begin, token.end - token.begin);
    }

    bool is(std::size_t index, TimeWord kind) const {
        const TimeMeaning* meaning = (*this)[index].meaning;
        return meaning && meaning->is(kind);
    }
    // REQUIRES: is(index, kind).
    int number(std::size_t index, TimeWord kind) const {
        return (*this)[index].meaning->number(kind);
    }
    bool is_unit(std::size_t index, CalendarUnit unit) const {
        return is(index, TimeWord::unit) && number(index, TimeWord::unit) == static_cast<int>(unit);
    }
    bool is_number(std::size_t index) const {
        return (*this)[index].kind == TimeToken::Kind::number;
    }
    bool is_sign(std::size_t index, char32_t sign) const {
        return (*this)[index].kind == TimeToken::Kind::sign && (*this)[index].sign == sign;
    }
    bool is_word(std::size_t index) const { return (*this)[index].kind == TimeToken::Kind::word; }
    // Written to the token before it.
    bool joined(std::size_t index) const { return (*this)[index].joined; }
    // A full stop, question or exclamation mark, semicolon or the line's end.
    bool ends_sentence(std::size_t index) const;

    static constexpr std::size_t budget = 1 << 16;

  private:
    void read_word(TextPosition& position, TimeToken& token);
    void read_number(TextPosition& position, TimeToken& token);
    std::size_t skip_letters(TextPosition& position) const;
    const TimeMeaning* look_up(std::string_view word) const;

    std::string_view text_;
    const TimeWords& words_;
    std::vector<TimeToken> tokens_;
    TimeToken nothing_;
};

} // namespace newshound
