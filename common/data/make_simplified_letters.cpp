// SPDX-License-Identifier: GPL-3.0-or-later
// newshound-simplified-letters: prints simplified_letters.tsv, the simplified Chinese characters of
// traditional ones in the Unicode CLDR (its transform Hant-Hans) by way of ICU.
#include <unicode/translit.h>
#include <unicode/unistr.h>
#include <unicode/uversion.h>

#include <iostream>
#include <memory>
#include <string>

int main() {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Transliterator> rules(
        icu::Transliterator::createInstance("Traditional-Simplified", UTRANS_FORWARD, status));
    if (!rules || U_FAILURE(status)) return 1;
    std::cout << "# Traditional Chinese characters and the simplified ones in the Unicode CLDR (ICU"
                 " " U_ICU_VERSION "), by make_simplified_letters.cpp. Unicode licence v3.\n"
                 "# traditional\tsimplified\n";
    for (UChar32 c = 0x4E00; c <= 0x9FFF; ++c) { // CJK Unified Ideographs: all that are common
        const icu::UnicodeString before(c);
        icu::UnicodeString after(c);
        rules->transliterate(after);
        if (after == before || after.countChar32() != 1) continue;
        std::string row;
        before.toUTF8String(row);
        row += '\t';
        after.toUTF8String(row);
        std::cout << row << "\n";
    }
}
