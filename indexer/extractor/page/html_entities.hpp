// SPDX-License-Identifier: GPL-3.0-or-later
// Character references: those that are left in values after HTML or JSON was decoded once, and
// those that lack their semicolon. libxml2 has the table of HTML 4's names.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace newshound {

// "Ko&scaron;ice &amp; Trump&#8217;s" -> "Košice & Trump’s": numeric references and HTML 4's names.
// Without a semicolon only Latin-1's names, and never before '=', a letter or a digit, as HTML has
// it for attributes (WHATWG HTML, section 13.2.5.73): "?a=1&copy=2" is an address. All others stay
// as they are. Well-formed UTF-8 stays so.
std::string unescape_entities(std::string_view text);

// The characters of `name` that a reference in running text takes though no semicolon follows:
// 6 of "eacutes". 0 when it starts with none of Latin-1's names; else `code_point` is what it
// means.
std::size_t unterminated_reference(std::string_view name, char32_t& code_point);

} // namespace newshound
