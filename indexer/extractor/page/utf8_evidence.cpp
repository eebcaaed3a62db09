// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/page/utf8_evidence.hpp"

#include "common/text/utf8.hpp"

namespace newshound {
namespace {

bool is_ascii(std::string_view bytes, std::size_t at) {
    return at >= bytes.size() || static_cast<unsigned char>(bytes[at]) < 0x80;
}

bool is_western(char32_t c) {
    return c < 0x180 || (c >= 0x2000 && c < 0x2070) || c == 0x20AC || c == 0x2122;
}

} // namespace

bool Utf8Evidence::is_utf8() const {
    constexpr std::size_t few = 3;
    return good > 20 * bad || (bad <= few && good >= bad && isolated == bad);
}

bool Utf8Evidence::is_mixed() const {
    // In words of Latin letters accents stand alone; bytes of other scripts stand in rows.
    return western >= 2 && western == good && 10 * isolated >= 9 * bad;
}

Utf8Evidence utf8_evidence(std::string_view bytes) {
    Utf8Evidence evidence;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t start = at;
        const char32_t c = next_code_point(bytes, at);
        if (c < 0x80) continue;
        if (c != replacement_character || bytes.substr(start, at - start) == "\xEF\xBF\xBD") {
            ++evidence.good;
            evidence.western += is_western(c);
            continue;
        }
        ++evidence.bad;
        evidence.isolated += (start == 0 || is_ascii(bytes, start - 1)) && is_ascii(bytes, at);
    }
    return evidence;
}

} // namespace newshound
