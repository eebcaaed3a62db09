// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes of a page as UTF-8: finds out the encoding, then converts.
// The only room that knows uchardet; ICU converts.
#pragma once

#include <string>
#include <string_view>

namespace newshound {

struct DecodedPage {
    std::string text;    // well-formed UTF-8, marks composed, without NULs or a byte order mark
    std::string charset; // "utf-8", "windows-1251" … in lower case, as ICU knows it
    std::string rule;    // what told: "byte order mark", "escape sequences", "http header",
                         // "valid utf-8", "meta", "detector", "fallback"
};

// In this order:
// 1. a byte order mark, or the NULs of UTF-16 without one;
// 2. the escape sequences of ISO-2022-JP and -KR, and the brackets of HZ, in seven-bit text;
// 3. UTF-8, also with a few wrong bytes in it, each of them U+FFFD: many old pages declare latin-1
//    and are UTF-8, and one stray byte says nothing about the others;
// 4. the HTTP header (`content_type`, may be ""), the page's own declaration, uchardet,
//    windows-1252: the first that ICU knows and that the bytes don't contradict.
// UTF-8 sequences in a page of another one-byte encoding are read as UTF-8, and text that was
// encoded twice is undone where that is certain. Labels mean what browsers mean.
DecodedPage decode_page(std::string_view bytes, std::string_view content_type);

} // namespace newshound
