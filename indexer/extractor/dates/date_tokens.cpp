// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/dates/date_tokens.hpp"

#include "common/text/ascii.hpp"
#include "common/text/unicode.hpp"
#include "common/text/utf8.hpp"

namespace newshound {
namespace {

// 0 to 9, or -1: ASCII and the decimal digits of the scripts that news pages are set in.
int digit_value(char32_t c) {
    if (c < 0x80) return c >= '0' && c <= '9' ? static_cast<int>(c - '0') : -1;
    // Arabic-Indic, Persian, Devanagari, Bengali, Gurmukhi, Gujarati, Tamil, Telugu, Kannada,
    // Thai, full-width.
    for (const char32_t zero :
         {0x660, 0x6F0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xBE6, 0xC66, 0xCE6, 0xE50, 0xFF10}) {
        if (c >= zero && c <= zero + 9) return static_cast<int>(c - zero);
    }
    return -1;
}

bool is_one_sign_word(char32_t c) {
    return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7A3);
}

bool is_in_word(char32_t c) {
    if (c < 0x80) return is_ascii_letter(c);
    return digit_value(c) < 0 && !is_one_sign_word(c) && !is_space(c) && !is_punctuation(c) &&
           c != replacement_character && c >= 0xAA;
}

class Tokeniser {
  public:
    explicit Tokeniser(std::string_view text) : text_(text) {}

    // False at the end of the text.
    bool next(DateToken& token) {
        token = {};
        while (position_ < text_.size()) {
            token.start = position_;
            const char32_t first = next_code_point(text_, position_);
            if (is_space(first)) {
                token.spaced = true;
                continue;
            }
            read(token, first);
            token.end = position_;
            return true;
        }
        return false;
    }

  private:
    void read(DateToken& token, char32_t first) {
        if (digit_value(first) >= 0) {
            token.kind = DateToken::Kind::number;
            add_digit(token, digit_value(first));
            take_while([&](char32_t c) {
                return digit_value(c) >= 0 && add_digit(token, digit_value(c));
            });
        } else if (is_one_sign_word(first)) {
            token.kind = DateToken::Kind::word;
            token.word = std::string(text_.substr(token.start, position_ - token.start));
        } else if (is_in_word(first)) {
            token.kind = DateToken::Kind::word;
            take_while(is_in_word);
            token.word = fold_word(text_.substr(token.start, position_ - token.start));
        } else {
            token.mark = first;
        }
    }

    static bool add_digit(DateToken& token, int digit) {
        if (token.digits < 8) token.number = token.number * 10 + digit;
        ++token.digits;
        return true;
    }

    static std::string fold_word(std::string_view word) {
        std::string folded(word);
        for (char& c : folded) {
            if (static_cast<unsigned char>(c) >= 0x80) return fold_accents(word);
            c = ascii_lower(c);
        }
        return folded;
    }

    template <typename Test>
    void take_while(Test test) {
        while (position_ < text_.size()) {
            std::size_t behind = position_;
            if (!test(next_code_point(text_, behind))) return;
            position_ = behind;
        }
    }

    std::string_view text_;
    std::size_t position_ = 0;
};

} // namespace

std::vector<DateToken> date_tokens(std::string_view text, std::size_t most) {
    std::vector<DateToken> tokens;
    Tokeniser tokeniser(text);
    for (DateToken token; tokens.size() < most && tokeniser.next(token);)
        tokens.push_back(std::move(token));
    return tokens;
}

} // namespace newshound
