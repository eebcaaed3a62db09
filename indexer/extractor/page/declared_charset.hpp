// SPDX-License-Identifier: GPL-3.0-or-later
// The encoding that a page, or the server that sent it, names.
//
// Labels are given as ICU's names for what browsers take them for (WHATWG Encoding, section 4.2:
// latin-1 is windows-1252), in lower case; "" = none is named. Whether ICU knows it is not asked.
#pragma once

#include <string>
#include <string_view>

namespace newshound {

// `label` in any case.
std::string meant_charset(std::string_view label);

// Of a Content-Type: "text/html; charset=ISO-8859-1".
std::string charset_in_header(std::string_view content_type);

// Of the first <meta> or the XML declaration that names one, before the <body> and within 64 KiB.
// A charset= of a script, a link or a comment is none of the page's.
std::string charset_in_page(std::string_view bytes);

// Whether the first lang="…" is `language` ("tr"), with or without a region. Lower case.
bool is_page_language(std::string_view bytes, std::string_view language);

} // namespace newshound
