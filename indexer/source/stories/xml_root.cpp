// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/stories/xml_root.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace newshound {
namespace {

// Behind blanks and the byte order mark of UTF-8.
std::string_view behind_blanks(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    return text.substr(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
}

// Where what begins `text` ends: a declaration, a comment, an instruction; 0 = none of these does.
std::size_t passed_over(std::string_view text) {
    constexpr auto pairs = std::to_array<std::pair<std::string_view, std::string_view>>(
        {{"<?", "?>"}, {"<!--", "-->"}, {"<!", ">"}});
    for (const auto& [start, end] : pairs) {
        if (!text.starts_with(start)) continue;
        // A document type may hold declarations of its own.
        const std::size_t inside = start == "<!" ? text.find('[') : text.npos;
        const bool has_more = inside < text.find('>');
        const std::size_t at = has_more ? text.find("]", inside) : text.find(end, start.size());
        const std::size_t last = has_more ? text.find('>', std::min(at, text.size())) : at;
        return last == text.npos ? text.size() : last + (has_more ? 1 : end.size());
    }
    return 0;
}

} // namespace

std::string_view xml_root(std::string_view start) {
    std::string_view text = behind_blanks(start);
    while (const std::size_t count = passed_over(text))
        text = behind_blanks(text.substr(count));
    if (!text.starts_with('<')) return {};
    const std::size_t end = text.find_first_of(" \t\r\n/>");
    if (end == text.npos) return {};
    const std::string_view name = text.substr(1, end - 1);
    return name.substr(name.rfind(':') + 1); // npos + 1 is 0
}

std::string_view story_element(std::string_view root) {
    if (root == "rss" || root == "RDF") return "item";
    if (root == "newsMessage") return "newsItem";
    return root == "feed" ? "entry" : "";
}

bool is_story_root(std::string_view root) {
    return root == "nitf" || root == "newsItem" || root == "alto";
}

} // namespace newshound
