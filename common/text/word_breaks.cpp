// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text/word_breaks.hpp"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <memory>

namespace newshound {
namespace {

bool is_ideograph(char32_t c) {
    return (c >= 0x3005 && c <= 0x3007) || (c >= 0x3041 && c <= 0x30FF && c != 0x30FB) ||
           (c >= 0x31F0 && c <= 0x31FF) || (c >= 0x3400 && c <= 0x9FFF) ||
           (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFF66 && c <= 0xFF9D) ||
           (c >= 0x20000 && c <= 0x3FFFF);
}

} // namespace

CharKind kind_beyond_ascii(char32_t c) {
    if (c == 0x00AD || c == 0x200C || c == 0x200D || c == 0x2060 || c == 0xFEFF)
        return CharKind::extend;
    if (c == 0x3099 || c == 0x309A || c == 0xFF9E || c == 0xFF9F) return CharKind::extend;
    if (c >= 0x3000 && is_ideograph(c)) return CharKind::ideograph;
    if ((c >= 0x2080 && c <= 0x2089) || c == 0x00B2 || c == 0x00B3) return CharKind::digit;
    const auto code = static_cast<UChar32>(c);
    if (c >= 0x0E00 && c <= 0x1AFF &&
        u_getIntPropertyValue(code, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT)
        return CharKind::unspaced;
    const std::uint32_t category = U_GET_GC_MASK(code);
    if (category & U_GC_L_MASK) return CharKind::letter;
    if (category & U_GC_ND_MASK) return CharKind::digit;
    if (category & U_GC_M_MASK) return CharKind::extend;
    return CharKind::other;
}

std::vector<std::size_t> word_breaks(std::string_view run) {
    std::vector<std::size_t> breaks = {0};
    UErrorCode status = U_ZERO_ERROR;
    // Making one reads ICU's rules; a thread makes its own and keeps it.
    thread_local const std::unique_ptr<icu::BreakIterator> iterator(
        icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    if (!iterator) return breaks;
    status = U_ZERO_ERROR;
    UText text = UTEXT_INITIALIZER;
    utext_openUTF8(&text, run.data(), static_cast<std::int64_t>(run.size()), &status);
    iterator->setText(&text, status);
    if (U_SUCCESS(status)) {
        iterator->first();
        for (std::int32_t at = iterator->next(); at != icu::BreakIterator::DONE;
             at = iterator->next())
            if (static_cast<std::size_t>(at) < run.size())
                breaks.push_back(static_cast<std::size_t>(at));
    }
    utext_close(&text);
    return breaks;
}

} // namespace newshound
