// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/tagger/tokenizer.hpp"

#include "common/article/abbreviations.hpp"
#include "common/article/company_words.hpp"
#include "common/text/ascii.hpp"
#include "common/text/quotation_styles.hpp"
#include "common/text/unicode.hpp"
#include "common/text/utf8.hpp"

#include <algorithm>

namespace newshound {

namespace {

constexpr char32_t typographic_apostrophe = 0x2019;

// "J", "U.S", "p.m": letters that stand alone or between points.
bool is_initials(std::string_view word) {
    bool letter_next = true;
    for (const char each : word) {
        if (letter_next != is_ascii_letter(static_cast<unsigned char>(each))) return false;
        if (!letter_next && each != '.') return false;
        letter_next = !letter_next;
    }
    return !letter_next;
}

class Scanner {
  public:
    explicit Scanner(std::string_view text) : text_(text) { result_.text = text; }

    TokenizedText run() {
        result_.tokens.reserve(text_.size() / 5);
        while (position_ < text_.size())
            step();
        return std::move(result_);
    }

  private:
    char32_t at(std::size_t position, std::size_t& next) const {
        next = position;
        return position < text_.size() ? next_code_point(text_, next) : 0;
    }

    void step() {
        std::size_t next = 0;
        const char32_t c = at(position_, next);
        if (c == '\n') ++line_breaks_;
        if (c <= ' ' || (c >= 0x80 && is_space(c))) {
            blank_ = true;
            position_ = next;
        } else if (is_word_part(c)) {
            word();
        } else if ((c == '\'' || c == typographic_apostrophe) && !blank_ && possessive(next)) {
            add(possessive(next));
        } else {
            sign(c, next);
        }
    }

    // Where a possessive 's that starts before `position` ends; 0 when there is none.
    std::size_t possessive(std::size_t position) const {
        std::size_t next = 0;
        const char32_t c = at(position, next);
        if (c != 's' && c != 'S') return 0;
        std::size_t after = 0;
        return is_word_part(at(next, after)) ? 0 : next;
    }

    void word() {
        const std::size_t begin = position_;
        std::size_t end = position_;
        char32_t last = 0;
        for (std::size_t next = 0; end < text_.size();) {
            const char32_t c = at(end, next);
            if (!is_word_part(c)) {
                std::size_t after = 0;
                const char32_t following = at(next, after);
                if (!joins(c, last, following, begin, end, next)) break;
            }
            last = c;
            end = next;
        }
        const std::string_view found = text_.substr(begin, end - begin);
        title_point_ = other_point_ = false;
        if (is_elision(begin, end)) end = behind_apostrophe(end);
        if (end < text_.size() && text_[end] == '.') {
            const unsigned kinds = abbreviation_kinds(found);
            title_point_ = (kinds & title_abbreviation) ||
                           (found.size() == 1 && found[0] >= 'A' && found[0] <= 'Z');
            other_point_ = !title_point_ && ((kinds & word_abbreviation) ||
                                             (found.size() > 1 && is_initials(found)));
            if (title_point_ || other_point_) ++end;
        }
        add(end);
    }

    // Behind an apostrophe at `end` that a letter follows, else `end`.
    std::size_t behind_apostrophe(std::size_t end) const {
        std::size_t next = 0, after = 0;
        const char32_t c = at(end, next);
        const bool apostrophe = c == '\'' || c == typographic_apostrophe;
        return apostrophe && is_word_part(at(next, after)) ? next : end;
    }

    // Whether sign `c` at `end` belongs to the word that it stands in.
    bool joins(char32_t c, char32_t last, char32_t following, std::size_t begin, std::size_t end,
               std::size_t next) const {
        if (!is_word_part(following)) return false;
        switch (c) {
        case '.':
            return (is_ascii_digit(last) && is_ascii_digit(following)) ||
                   (is_ascii_letter(following) && is_initials(text_.substr(begin, end - begin)) &&
                    ends_with_point_or_word(next));
        case ',':
        case ':':
            return is_ascii_digit(last) && is_ascii_digit(following);
        case '&':
            return has_upper_case(last) && has_upper_case(following);
        case '_':
            return true;
        case '\'':
        case typographic_apostrophe:
            return possessive(next) == 0 && !is_elision(begin, end);
        case '-':
        case 0x2010:
        case 0x2011: {
            std::size_t ignored = begin;
            return !(has_upper_case(next_code_point(text_, ignored)) && has_lower_case(following));
        }
        default:
            return false;
        }
    }

    // French "l'Allemagne" and "d'Ivoire" are two words, Irish "O'Brien" is one.
    bool is_elision(std::size_t begin, std::size_t end) const {
        static constexpr std::string_view words[] = {"l", "d", "n", "s", "j", "m", "t", "c", "qu"};
        return std::ranges::find(words, text_.substr(begin, end - begin)) != std::end(words);
    }

    // "U.S." but not "No.He": a single letter follows the point.
    bool ends_with_point_or_word(std::size_t position) const {
        std::size_t next = 0;
        at(position, next);
        std::size_t after = 0;
        return !is_word_part(at(next, after));
    }

    void sign(char32_t c, std::size_t end) {
        if (c == '.' || c == '-' || c == '`' || c == '\'' || c == '*' || c == '=' || c == '_') {
            while (end < text_.size() && static_cast<unsigned char>(text_[end]) == c)
                ++end;
        }
        const bool stop = c == '.' || c == '!' || c == '?' || c == 0x2026 || c == 0x3002;
        const bool closes = c == ')' || c == ']' || closes_quotation(c);
        const bool after_stop = stopped_;
        add(end);
        stopped_ = stop || (closes && after_stop && !blank_before_sign_);
        title_point_ = other_point_ = false;
    }

    bool starts_sentence(const Token& token) const {
        if (result_.tokens.empty() || line_breaks_ > 1) return true;
        const bool may_start = token.letters != LetterCase::lower;
        if (line_breaks_ == 1) return may_start;
        if (stopped_ && blank_) return may_start && !is_closing(token);
        if (!other_point_pending_ || !blank_ || token.letters != LetterCase::capital) return false;
        return is_opening_word(token) || (after_company_ && !is_company_form(token));
    }

    // "First Chicago Corp. Johnson": what follows a company's form is another name, unless it is
    // one more such form ("Co. Ltd.").
    bool is_company_form(const Token& token) const {
        const std::string_view word = text_.substr(token.begin, token.end - token.begin);
        return (company_word_kinds(word) & company_end) != 0;
    }

    bool is_closing(const Token& token) const {
        const char c = text_[token.begin];
        return c == ')' || c == ']' || c == ',' || c == ';';
    }

    // Words that hardly ever belong to a name: after "Inc." they start a sentence.
    bool is_opening_word(const Token& token) const {
        static constexpr std::string_view words[] = {
            "The",   "A",    "An",    "In",    "On",    "At",   "He",   "She",    "It",
            "They",  "We",   "But",   "And",   "If",    "His",  "Her",  "Its",    "Their",
            "This",  "That", "For",   "As",    "By",    "With", "To",   "I",      "You",
            "There", "When", "While", "After", "Since", "Most", "Some", "However"};
        const std::string_view word = text_.substr(token.begin, token.end - token.begin);
        return std::ranges::find(words, word) != std::end(words);
    }

    void add(std::size_t end) {
        Token token = make_token(text_, static_cast<std::uint32_t>(position_),
                                 static_cast<std::uint32_t>(end));
        token.sentence_start = starts_sentence(token);
        result_.tokens.push_back(token);
        blank_before_sign_ = blank_;
        other_point_pending_ = other_point_;
        after_company_ = other_point_ && is_company_form(token);
        stopped_ = blank_ = false;
        line_breaks_ = 0;
        position_ = end;
    }

    std::string_view text_;
    TokenizedText result_;
    std::size_t position_ = 0;
    unsigned line_breaks_ = 0; // since the last token
    bool blank_ = true;        // white space since the last token
    bool blank_before_sign_ = false;
    bool stopped_ = false;     // the last token ended a sentence
    bool title_point_ = false; // the last word has a point that is its own …
    bool other_point_ = false; // … and may also end a sentence
    bool other_point_pending_ = false;
    bool after_company_ = false; // the last word was "Inc." or its like
};

} // namespace

TokenizedText tokenize(std::string_view text) {
    return Scanner(text).run();
}

} // namespace newshound
