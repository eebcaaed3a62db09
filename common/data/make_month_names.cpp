// SPDX-License-Identifier: GPL-3.0-or-later
// newshound-month-names: prints month_names.tsv, the months' names in the Unicode CLDR by way of
// ICU.
#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <cstdint>
#include <iostream>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <tuple>

namespace {

// The languages that news pages are read in, as ISO 639-1; where a country has names of its own,
// the language with it.
constexpr const char* locales[] = {
    "af",    "ar",    "ar_DZ", "ar_LB", "az", "be", "bg",    "bn",    "bn_IN",   "bs", "ca",
    "cs",    "da",    "de",    "de_AT", "el", "en", "en_AU", "en_CA", "en_GB",   "es", "es_MX",
    "es_PE", "et",    "eu",    "fa",    "fi", "fr", "fr_CA", "gl",    "gu",      "he", "hi",
    "hr",    "hu",    "hy",    "id",    "is", "it", "ka",    "kk",    "kn",      "lt", "lv",
    "mk",    "ml",    "mr",    "ms",    "nb", "ne", "nl",    "nn",    "pa",      "pl", "ps",
    "pt",    "pt_PT", "ro",    "ru",    "sk", "sl", "sq",    "sr",    "sr_Latn", "sv", "ta",
    "te",    "th",    "tr",    "uk",    "ur", "uz",
};

using Row = std::tuple<std::string, int, std::string>; // name, month, form

// Lower case, without the stop of an abbreviation; "" for what is no word ("1月", "thg 1").
std::string word_of(icu::UnicodeString name, const icu::Locale& locale) {
    name.trim().toLower(locale);
    if (name.endsWith(u".")) name.truncate(name.length() - 1);
    if (name.endsWith(u"\u05F3")) name.truncate(name.length() - 1); // Hebrew's stop
    for (std::int32_t at = 0; at < name.length(); at = name.moveIndex32(at, 1)) {
        const UChar32 c = name.char32At(at);
        const bool mark =
            u_charType(c) == U_NON_SPACING_MARK || u_charType(c) == U_COMBINING_SPACING_MARK;
        if (!u_isalpha(c) && !mark && c != 0x200C && c != 0x200D) return {};
    }
    std::string utf8;
    return name.length() < 2 ? utf8 : name.toUTF8String(utf8);
}

} // namespace

int main() {
    std::cout << "# Names of the months in the Unicode CLDR (ICU " U_ICU_VERSION
                 "), by make_month_names.cpp."
                 " Unicode licence v3.\n# name\tmonth\tform\tlanguages\n";
    std::map<Row, std::set<std::string>> languages;
    for (const char* name : locales) {
        const icu::Locale locale(name);
        UErrorCode status = U_ZERO_ERROR;
        const icu::DateFormatSymbols symbols(locale, status);
        if (U_FAILURE(status)) return 1;
        using Symbols = icu::DateFormatSymbols;
        for (const auto width : {Symbols::WIDE, Symbols::ABBREVIATED}) {
            for (const auto context : {Symbols::FORMAT, Symbols::STANDALONE}) {
                std::int32_t count = 0;
                const icu::UnicodeString* months = symbols.getMonths(count, context, width);
                for (std::int32_t month = 0; month < std::min(count, 12); ++month) {
                    const std::string word = word_of(months[month], locale);
                    if (word.empty()) continue;
                    languages[{word, month + 1, width == Symbols::WIDE ? "wide" : "short"}].insert(
                        locale.getLanguage());
                }
            }
        }
    }
    for (auto& [row, spoken] : languages) {
        const auto& [word, month, form] = row;
        const auto wide = languages.find({word, month, "wide"});
        if (form == "short" && wide != languages.end())
            std::erase_if(spoken,
                          [&](const std::string& each) { return wide->second.contains(each); });
        if (spoken.empty()) continue; // "may" is no short name
        std::cout << word << '\t' << month << '\t' << form << '\t';
        const char* blank = "";
        for (const std::string& each : spoken) {
            std::cout << blank << each;
            blank = " ";
        }
        std::cout << '\n';
    }
    return std::cout.flush() ? 0 : 1;
}
