// SPDX-License-Identifier: GPL-3.0-or-later
// The text of scripts and styles, in which no markup counts but their own end tag.
#pragma once

#include <string_view>

namespace newshound {

// The start of `html`, which stands within an element of that name, up to where libxml2 would act:
// the element's end tag (its name in any case, whatever follows it), a sign that no document may
// hold (form feed, U+FFFE, U+FFFF), or the end. At most some 64 KiB, so that asking again behind
// each 1000 bytes stays linear. UTF-8; cuts no code point.
std::string_view plain_raw_text(std::string_view html, std::string_view element);

} // namespace newshound
