// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text/escape.hpp"

#include "common/text/utf8.hpp"

namespace newshound {
namespace {

bool is_hostile(char32_t c) {
    const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
    const bool line_break = c == 0x2028 || c == 0x2029;
    const bool bidi = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return control || line_break || bidi;
}

} // namespace

std::string escape_html(std::string_view text) {
    std::string html;
    html.reserve(text.size() + text.size() / 8);
    for (const char c : text) {
        switch (c) {
        case '&':
            html += "&amp;";
            break;
        case '<':
            html += "&lt;";
            break;
        case '>':
            html += "&gt;";
            break;
        case '"':
            html += "&quot;";
            break;
        case '\'':
            html += "&#39;";
            break;
        default:
            html.push_back(c);
        }
    }
    return html;
}

std::string escape_terminal(std::string_view text) {
    std::string safe;
    safe.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const char32_t c = next_code_point(text, i);
        append_code_point(safe, c == '\t' ? U' ' : is_hostile(c) ? replacement_character : c);
    }
    return safe;
}

std::string escape_csv(std::string_view text) {
    const bool formula = !text.empty() && std::string_view("=+-@\t\r").find(text[0]) != text.npos;
    std::string cell = formula ? "'" : "";
    cell += text;
    if (cell.find_first_of(",\"\r\n") == cell.npos) return cell;
    std::string quoted = "\"";
    for (const char c : cell) {
        if (c == '"') quoted.push_back('"');
        quoted.push_back(c);
    }
    return quoted + '"';
}

} // namespace newshound
