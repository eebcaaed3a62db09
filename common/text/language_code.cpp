// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text/language_code.hpp"

#include "common/text/ascii.hpp"

#include <unicode/locid.h>

#include <algorithm>

namespace newshound {
namespace {

bool has_letters(std::string_view code, std::size_t count) {
    return code.size() == count && std::ranges::all_of(code, [](char c) {
               return ascii_lower(c) >= 'a' && ascii_lower(c) <= 'z';
           });
}

} // namespace

std::string two_letter_code(std::string_view code) {
    if (!has_letters(code, 3)) return {};
    const std::string three = ascii_lower(code);
    std::string language = icu::Locale(three.c_str()).getLanguage();
    if (language.size() == 2) return language;
    // To the CLDR a bibliographic code is another name of the terminological one.
    language = icu::Locale::createCanonical(three.c_str()).getLanguage();
    return language.size() == 2 ? language : std::string();
}

std::string three_letter_code(std::string_view code) {
    if (!has_letters(code, 2)) return {};
    return icu::Locale(ascii_lower(code).c_str()).getISO3Language();
}

} // namespace newshound
