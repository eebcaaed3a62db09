// SPDX-License-Identifier: GPL-3.0-or-later
// Control signs in a page's text: what they were meant for, or nothing.
#pragma once

#include <string>
#include <string_view>

namespace newshound {

// The character of a byte from 0x80 to 0x9F in windows-1252, which is what numeric references and
// raw signs of that range mean (WHATWG HTML, section 13.2.5.80); 0 for the five it has none for.
char32_t windows_1252_sign(unsigned char byte);

// Whether without_control_signs would change `text`.
bool has_control_signs(std::string_view text);

// U+0080 to U+009F as windows-1252 signs; other control signs (ESC, DEL …) and soft hyphens vanish.
// Tabs, line feeds, form feeds and carriage returns stay. UTF-8.
std::string without_control_signs(std::string_view text);

} // namespace newshound
