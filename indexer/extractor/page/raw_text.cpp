// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/page/raw_text.hpp"

#include "common/text/ascii.hpp"
#include "common/text/utf8.hpp"

#include <algorithm>

namespace newshound {
namespace {

constexpr std::size_t window = 64u << 10;

bool is_end_tag(std::string_view html, std::string_view element) {
    constexpr std::string_view opening = "</";
    return html.starts_with(opening) &&
           std::ranges::equal(html.substr(opening.size(), element.size()), element, {},
                              [](char c) { return ascii_lower(c); });
}

} // namespace

std::string_view plain_raw_text(std::string_view html, std::string_view element) {
    if (html.starts_with('<')) return {}; // as a rule the end tag
    const std::string_view near = utf8_prefix(html, window);
    std::size_t end = near.find("</");
    while (end < near.size() && !is_end_tag(html.substr(end), element))
        end = near.find("</", end + 1);
    std::string_view plain = near.substr(0, end); // most are short
    plain =
        plain.substr(0, std::min({plain.find('\f'), plain.find("\uFFFE"), plain.find("\uFFFF")}));
    if (plain.size() == end) return plain;
    // An end tag may begin with the last sign of the window.
    if (plain.size() < html.size() && plain.ends_with('<')) plain.remove_suffix(1);
    return plain;
}

} // namespace newshound
