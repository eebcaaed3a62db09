// SPDX-License-Identifier: GPL-3.0-or-later
// One function a place where foreign text may be put: HTML, a terminal, a CSV cell.
#pragma once

#include <string>
#include <string_view>

namespace newshound {

// For HTML text and double- or single-quoted attribute values.
std::string escape_html(std::string_view text);

// For a terminal: control characters (C0, DEL, C1), line breaks and bidirectional overrides
// become U+FFFD, tabs a blank, so that a hostile title can't move the cursor or forge a line.
// `text` is UTF-8 or made so.
std::string escape_terminal(std::string_view text);

// For one CSV cell (RFC 4180), quoted where needed. A cell that a spreadsheet would take for a
// formula (= + - @ or a tab, at its start) gets a leading apostrophe (OWASP, "CSV injection").
std::string escape_csv(std::string_view text);

} // namespace newshound
