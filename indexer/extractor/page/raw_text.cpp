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
    const std::size_t odd =
        std::min({near.find('\f'), near.find("\uFFFE"), near.find("\uFFFF"), near.size()});
    for (std::size_t at = near.find("</"); at < odd; at = near.find("</", at + 1))
        if (is_end_tag(html.substr(at), element)) return html.substr(0, at);
    std::string_view plain = near.substr(0, odd);
    // An end tag may begin with the last sign of the window.
    if (plain.size() < html.size() && plain.ends_with('<')) plain.remove_suffix(1);
    return plain;
}

} // namespace newshound
