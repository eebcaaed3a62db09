// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text/unicode.hpp"

#include "common/error.hpp"
#include "common/text/ascii.hpp"
#include "common/text/plain_letters.hpp"
#include "common/text/utf8.hpp"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <vector>

namespace newshound {
namespace {

bool is_ascii(std::string_view text) {
    return find_beyond_ascii(text) == text.size();
}

icu::UnicodeString to_icu(std::string_view text) {
    return icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
}

std::string from_icu(const icu::UnicodeString& text) {
    std::string result;
    text.toUTF8String(result);
    return result;
}

void append_plain(icu::UnicodeString& text, UChar32 c) {
    const std::string_view letters = plain_letters(static_cast<char32_t>(c));
    if (letters.empty())
        text.append(static_cast<UChar32>(simplified(static_cast<char32_t>(c))));
    else
        text.append(to_icu(letters));
}

using Getter = const icu::Normalizer2* (*)(UErrorCode&);

icu::UnicodeString normalize(Getter form, const icu::UnicodeString& text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* normalizer = form(status);
    icu::UnicodeString result = U_SUCCESS(status) ? normalizer->normalize(text, status) : text;
    if (U_FAILURE(status)) throw Error("ICU can't normalise text; is its data installed?");
    return result;
}

// ASCII with single blanks between words, as most text is.
bool is_squeezed(std::string_view text) {
    char last = ' ';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < ' ' || byte >= 0x80 || (c == ' ' && last == ' ')) return false;
        last = c;
    }
    return text.empty() || last != ' ';
}

// By ICU, whatever the word.
std::string without_accents(std::string_view word) {
    const icu::UnicodeString folded =
        normalize(icu::Normalizer2::getNFKCCasefoldInstance, to_icu(word));
    const icu::UnicodeString parts = normalize(icu::Normalizer2::getNFDInstance, folded);
    icu::UnicodeString bare;
    for (int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
        const UChar32 c = parts.char32At(i);
        if (u_charType(c) != U_NON_SPACING_MARK) append_plain(bare, c);
    }
    return from_icu(normalize(icu::Normalizer2::getNFCInstance, bare));
}

// A block of letters, each of which is folded alike whatever stands beside it: there are no marks
// among them. ICU is asked once.
class PlainLetters {
  public:
    PlainLetters(char32_t first, char32_t last) : first_(first) {
        for (char32_t c = first; c <= last; ++c) {
            std::string letter;
            append_code_point(letter, c);
            letters_.push_back(without_accents(letter));
        }
    }
    const std::string& operator[](char32_t c) const { return letters_[c - first_]; }

  private:
    char32_t first_;
    std::vector<std::string> letters_;
};

// "" for what is not to be folded alone.
std::string_view folded_alone(char32_t c) {
    constexpr char32_t first_latin = 0xC0, last_latin = 0x17F;
    constexpr char32_t first_cyrillic = 0x400, last_cyrillic = 0x45F;
    if (c >= first_latin && c <= last_latin) {
        static const PlainLetters latin(first_latin, last_latin);
        return latin[c];
    }
    if (c >= first_cyrillic && c <= last_cyrillic) {
        static const PlainLetters cyrillic(first_cyrillic, last_cyrillic);
        return cyrillic[c];
    }
    return {};
}

std::string fold_word_accents(std::string_view word) {
    std::string folded;
    for (std::size_t i = 0; i < word.size();) {
        if (static_cast<unsigned char>(word[i]) < 0x80) {
            folded.push_back(ascii_lower(word[i++]));
            continue;
        }
        const std::string_view letter = folded_alone(next_code_point(word, i));
        if (letter.empty()) return without_accents(word);
        folded += letter;
    }
    return folded;
}

} // namespace

std::string fold_case(std::string_view text) {
    if (is_ascii(text)) return ascii_lower(text);
    return from_icu(normalize(icu::Normalizer2::getNFKCCasefoldInstance, to_icu(text)));
}

std::string fold_accents(std::string_view text) {
    std::string result;
    // No blank takes part in what ICU does: it is asked for the words beyond ASCII alone.
    for (std::size_t done = 0; done < text.size();) {
        const std::size_t at = find_beyond_ascii(text, done);
        const std::string_view plain = text.substr(done, at - done);
        const std::size_t start =
            at == text.size() ? at : done + plain.find_last_of(' ') + 1; // npos + 1 is 0
        result += ascii_lower(text.substr(done, start - done));
        done = std::min(text.find(' ', at), text.size());
        if (start < done) result += fold_word_accents(text.substr(start, done - start));
    }
    return result;
}

std::string to_lower(std::string_view text) {
    if (is_ascii(text)) return ascii_lower(text);
    return from_icu(to_icu(text).toLower(icu::Locale::getRoot()));
}

std::string to_title(std::string_view text) {
    return from_icu(to_icu(text).toTitle(nullptr, icu::Locale::getRoot()));
}

std::string compose(std::string_view text) {
    if (is_ascii(text)) return std::string(text);
    return from_icu(normalize(icu::Normalizer2::getNFCInstance, to_icu(text)));
}

std::string squeeze_space(std::string_view text) {
    if (is_squeezed(text)) return std::string(text);
    std::string result;
    result.reserve(text.size());
    bool pending = false;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t start = i;
        const auto byte = static_cast<unsigned char>(text[i]);
        const char32_t c = byte < 0x80 ? ++i, char32_t{byte} : next_code_point(text, i);
        if (is_space(c)) {
            pending = true;
            continue;
        }
        if (pending && !result.empty()) result.push_back(' ');
        pending = false;
        // Nearly all of most texts.
        while (i < text.size() && text[i] > ' ' && text[i] <= '~')
            ++i;
        result.append(text, start, i - start);
    }
    return result;
}

std::string letters_and_digits(std::string_view text) {
    std::string result;
    if (is_ascii(text)) {
        result.resize(text.size());
        std::size_t size = 0;
        for (const char c : text) {
            result[size] = ascii_lower(c);
            size += is_ascii_letter_or_digit(static_cast<unsigned char>(c));
        }
        result.resize(size);
        return result;
    }
    const std::string folded = fold_accents(text);
    for (std::size_t i = 0; i < folded.size();) {
        const std::size_t start = i;
        const char32_t c = next_code_point(folded, i);
        if (is_letter(c) || is_digit(c)) result.append(folded, start, i - start);
    }
    return result;
}

bool is_letter_beyond_ascii(char32_t code_point) {
    return u_isalpha(static_cast<UChar32>(code_point));
}

bool is_digit_beyond_ascii(char32_t code_point) {
    return u_isdigit(static_cast<UChar32>(code_point));
}

bool is_upper(char32_t code_point) {
    const auto c = static_cast<UChar32>(code_point);
    return u_isupper(c) || u_istitle(c);
}

bool is_lower(char32_t code_point) {
    return u_islower(static_cast<UChar32>(code_point));
}

bool is_space_beyond_ascii(char32_t code_point) {
    // Zero-width space and the byte-order mark separate nothing a reader sees, but bound words.
    return u_isUWhiteSpace(static_cast<UChar32>(code_point)) || code_point == 0x200B ||
           code_point == 0xFEFF;
}

bool is_punctuation(char32_t code_point) {
    return u_ispunct(static_cast<UChar32>(code_point));
}

bool is_gershayim(std::string_view text, std::size_t at) {
    // U+05D0 to U+05EA.
    const auto is_hebrew = [&](std::size_t letter) {
        const auto second = static_cast<unsigned char>(text[letter + 1]);
        return text[letter] == '\xD7' && second >= 0x90 && second <= 0xAA;
    };
    return at >= 2 && at + 2 < text.size() && text[at] == '"' && is_hebrew(at - 2) &&
           is_hebrew(at + 1);
}

std::size_t display_width(std::string_view text) {
    std::size_t columns = 0;
    for (std::size_t i = 0; i < text.size();) {
        const auto c = static_cast<UChar32>(next_code_point(text, i));
        const int8_t type = u_charType(c);
        if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR)
            continue;
        const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
        columns += width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
    }
    return columns;
}

} // namespace newshound
