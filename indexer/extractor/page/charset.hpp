// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes of a page as UTF-8: finds out the encoding, then converts.
// The only room that knows uchardet; ICU converts.
#pragma once

#include <string>
#include <string_view>

namespace newshound {

struct DecodedPage {
    std::string text;    // well-formed UTF-8 without NULs and without a byte order mark
    std::string charset; // "utf-8", "windows-1251" … in lower case, as ICU knows it
    std::string rule;    // what told: "byte order mark", "http header", "valid utf-8", "meta",
                         // "detector", "fallback"
};

// In this order: byte order mark; HTTP header (`content_type`, may be ""); a whole file of valid
// UTF-8 (many old pages declare latin-1 and are not); <meta> or XML declaration in the first
// 4096 bytes; uchardet; windows-1252. Mostly valid UTF-8 counts as UTF-8, its few wrong bytes as
// U+FFFD. A declared encoding that is plainly wrong (UTF-8 over bytes that are not) is passed over.
// Labels mean what browsers mean (WHATWG Encoding: latin-1 is windows-1252).
DecodedPage decode_page(std::string_view bytes, std::string_view content_type);

} // namespace newshound
