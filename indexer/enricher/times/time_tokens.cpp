// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/times/time_tokens.hpp"

#include "common/text/ascii.hpp"
#include "common/text/unicode.hpp"
#include "common/text/utf8.hpp"

#include <array>

namespace newshound {
namespace {

constexpr std::size_t longest_word = 48; // bytes; longer than any word of the tables

bool is_ascii_digit(char32_t c) {
    return c >= '0' && c <= '9';
}

bool is_letter_here(char32_t c) {
    if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return is_letter(c);
}

bool is_space_here(char32_t c) {
    return c < 0x80 ? c == ' ' || (c >= '\t' && c <= '\r') : is_space(c);
}

char32_t plain_sign(char32_t c) {
    switch (c) {
    case 0x2018:
    case 0x2019:
    case '`':
        return '\'';
    case 0x2010: // hyphens and the en dash
    case 0x2011:
    case 0x2012:
    case 0x2013:
        return '-';
    default:
        return c;
    }
}

} // namespace

bool TimeTokens::read_line(TextPosition& position) {
    tokens_.clear();
    bool joined = false;
    while (position.byte < text_.size() && tokens_.size() < budget) {
        TextPosition next = position;
        const unsigned char byte = static_cast<unsigned char>(text_[position.byte]);
        const char32_t c = byte < 0x80 ? text_[next.byte++] : next_code_point(text_, next.byte);
        ++next.code_point;
        if (is_space_here(c)) {
            position = next;
            joined = false;
            if (c == '\n') return true;
            continue;
        }
        TimeToken token;
        token.joined = joined;
        token.begin = static_cast<std::uint32_t>(position.byte);
        token.start = position.code_point;
        if (is_ascii_digit(c)) {
            read_number(position, token);
        } else if (is_letter_here(c)) {
            token.capital = c < 0x80 ? c <= 'Z' : is_upper(c);
            read_word(position, token);
        } else {
            token.kind = TimeToken::Kind::sign;
            token.sign = plain_sign(c);
            position = next;
        }
        token.end = static_cast<std::uint32_t>(position.byte);
        token.stop = position.code_point;
        tokens_.push_back(token);
        joined = true;
    }
    return !tokens_.empty();
}

void TimeTokens::read_number(TextPosition& position, TimeToken& token) {
    token.kind = TimeToken::Kind::number;
    std::int32_t value = 0;
    std::size_t digits = 0;
    while (position.byte < text_.size() &&
           is_ascii_digit(static_cast<unsigned char>(text_[position.byte]))) {
        if (++digits <= 8) value = value * 10 + (text_[position.byte] - '0');
        ++position.byte;
        ++position.code_point;
    }
    token.digits = static_cast<std::uint8_t>(digits < 255 ? digits : 255);
    token.value = digits <= 8 ? value : -1;
}

std::size_t TimeTokens::skip_letters(TextPosition& position) const {
    const std::size_t begin = position.byte;
    while (position.byte < text_.size()) {
        const unsigned char c = static_cast<unsigned char>(text_[position.byte]);
        if (c < 0x80) { // nearly always: no need to decode
            if (!is_letter_here(c)) break;
            ++position.byte;
            ++position.code_point;
            continue;
        }
        TextPosition next = position;
        if (!is_letter_here(next_code_point(text_, next.byte))) break;
        ++next.code_point;
        position = next;
    }
    return position.byte - begin;
}

// A word is a run of letters; with an apostrophe or hyphen inside only where the table has it so
// ("aujourd'hui", "après-demain").
void TimeTokens::read_word(TextPosition& position, TimeToken& token) {
    token.kind = TimeToken::Kind::word;
    skip_letters(position);
    token.meaning = look_up(text_.substr(token.begin, position.byte - token.begin));
    if (!words_.has_compounds() || position.byte >= text_.size()) return;
    TextPosition rest = position;
    const char32_t sign = plain_sign(next_code_point(text_, rest.byte));
    ++rest.code_point;
    if (sign != '\'' && sign != '-') return;
    const std::size_t tail = rest.byte;
    if (skip_letters(rest) == 0 || rest.byte - token.begin > longest_word) return;
    std::string whole(text_.substr(token.begin, position.byte - token.begin));
    whole += static_cast<char>(sign);
    whole += text_.substr(tail, rest.byte - tail);
    if (const TimeMeaning* meaning = look_up(whole)) {
        token.meaning = meaning;
        position = rest;
    }
}

const TimeMeaning* TimeTokens::look_up(std::string_view word) const {
    if (word.size() > longest_word) return nullptr;
    std::array<char, longest_word> lower;
    for (std::size_t i = 0; i < word.size(); ++i) {
        const unsigned char c = static_cast<unsigned char>(word[i]);
        if (c >= 0x80) return words_.find(to_lower(word));
        lower[i] = ascii_lower(word[i]);
    }
    return words_.find({lower.data(), word.size()});
}

bool TimeTokens::ends_sentence(std::size_t index) const {
    const TimeToken& token = (*this)[index];
    if (token.kind == TimeToken::Kind::end) return true;
    if (token.kind != TimeToken::Kind::sign) return false;
    if (token.sign == '?' || token.sign == '!' || token.sign == ';') return true;
    if (token.sign != '.') return false;
    const TimeToken& next = (*this)[index + 1];
    if (next.kind == TimeToken::Kind::end) return true;
    if (next.joined && next.kind != TimeToken::Kind::sign) return false; // "U.S", "3.5"
    const TimeToken& before = (*this)[index - 1];
    const bool abbreviation =
        before.kind == TimeToken::Kind::word && before.capital &&
        (before.stop - before.start <= 3 || is(index - 1, TimeWord::abbreviated));
    return !abbreviation && (next.capital || next.kind != TimeToken::Kind::word);
}

} // namespace newshound
