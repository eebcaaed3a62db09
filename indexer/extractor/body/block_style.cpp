// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/body/block_style.hpp"

#include "common/text/utf8.hpp"

#include <algorithm>

namespace newshound {
namespace {

bool is_capital(char32_t c) {
    return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7) ||
           (c >= 0x391 && c <= 0x3A9) || (c >= 0x400 && c <= 0x42F);
}

bool is_digit_mark(char c) {
    return c >= '0' && c <= '9';
}

bool is_quotation(char32_t c) {
    return c == '"' || c == '\'' || c == 0xAB || (c >= 0x2018 && c <= 0x201F) || c == 0x300C;
}

bool ends_sentence(char32_t c) {
    return c == '.' || c == '!' || c == '?' || c == 0x2026 || c == 0x3002 || c == 0xFF01 ||
           c == 0xFF1F || c == 0x0964 || c == 0x06D4 || c == 0x61F;
}

char32_t last_code_point(std::string_view text) {
    std::size_t at = text.size() - 1;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80)
        --at;
    return next_code_point(text, at);
}

float kind_of_first(char32_t c) {
    if (is_capital(c)) return 1;
    if (c < 0x80 && is_digit_mark(static_cast<char>(c))) return 2;
    if (is_quotation(c)) return 3;
    if ((c >= 'a' && c <= 'z') || c >= 0xDF) return 0;
    return 4;
}

struct Counts {
    unsigned ends = 0, commas = 0, capitals = 0, digits = 0, odd = 0;

    void mark(char32_t c) {
        if (ends_sentence(c))
            ++ends;
        else if (c == ',' || c == 0x3001 || c == 0xFF0C || c == 0x060C)
            ++commas;
        else if (c == '|' || c == 0xBB || c == 0x203A || c == 0x2192 || c == 0xA9 || c == '@' ||
                 c == 0x2022 || c == 0xB7 || c == '/' || c == '>')
            ++odd;
    }
};

} // namespace

BlockStyle block_style(std::string_view text, float words) {
    Counts counts;
    bool starts_word = true;
    for (std::size_t at = 0; at < text.size();) {
        const char byte = text[at];
        if (byte >= 'a' && byte <= 'z') {
            starts_word = false;
            ++at;
        } else if (byte == ' ') {
            starts_word = true;
            ++at;
        } else if (is_digit_mark(byte)) {
            ++counts.digits;
            starts_word = false;
            ++at;
        } else {
            const char32_t c = next_code_point(text, at);
            counts.capitals += starts_word && is_capital(c);
            starts_word = starts_word && is_quotation(c);
            counts.mark(c);
        }
    }
    BlockStyle style;
    style.sentence_marks = static_cast<float>(counts.ends) / words;
    style.commas = static_cast<float>(counts.commas) / words;
    style.capitals = static_cast<float>(counts.capitals) / words;
    style.digits = static_cast<float>(counts.digits) / static_cast<float>(text.size());
    style.odd_marks = static_cast<float>(counts.odd);
    const char32_t last = last_code_point(text);
    style.ends_sentence = ends_sentence(last) || is_quotation(last) || last == ')' || last == 0xBB;
    style.ends_with_colon = last == ':';
    std::size_t start = 0;
    style.first = kind_of_first(next_code_point(text, start));
    return style;
}

} // namespace newshound
