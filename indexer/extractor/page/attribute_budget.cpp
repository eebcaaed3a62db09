// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/page/attribute_budget.hpp"

#include "common/text/ascii.hpp"
#include "indexer/extractor/page/page_limits.hpp"

#include <algorithm>
#include <array>

namespace newshound {
namespace {

bool is_blank(char c) {
    return static_cast<unsigned char>(c) <= ' ';
}

struct TagScan {
    std::size_t end = 0; // behind the tag
    std::size_t attributes = 0;
};

// Words outside quotation marks, up to '>' or one more than the budget allows.
TagScan scan_tag(std::string_view html, std::size_t at) {
    TagScan scan;
    bool in_word = true; // the element's name
    for (; at < html.size() && html[at] != '>' && scan.attributes <= page_limits::attributes;
         ++at) {
        const char c = html[at];
        if ((c == '"' || c == '\'') && html[at - 1] == '=') {
            at = std::min(html.find(c, at + 1), html.size() - 1);
            in_word = false;
        } else if (is_blank(c) || c == '/') {
            in_word = false;
        } else if (!in_word && c != '=') {
            in_word = true;
            ++scan.attributes;
        }
    }
    scan.end = std::min(at + 1, html.size());
    return scan;
}

// Where the text of a script, style or comment that starts at `at` ends; `at` for anything else.
std::size_t behind_raw_text(std::string_view html, std::size_t at) {
    struct Raw {
        std::string_view start, end;
    };
    constexpr auto kinds = std::to_array<Raw>({{"script", "</script"},
                                               {"SCRIPT", "</SCRIPT"},
                                               {"style", "</style"},
                                               {"STYLE", "</STYLE"},
                                               {"!--", "-->"}});
    for (const Raw& kind : kinds)
        if (html[at] == kind.start[0] && html.substr(at).starts_with(kind.start))
            return std::min(html.find(kind.end, at), html.size());
    return at;
}

} // namespace

std::size_t within_attribute_budget(std::string_view html) {
    for (std::size_t at = html.find('<'); at < html.size(); at = html.find('<', at)) {
        const std::size_t start = at++;
        if (at < html.size()) at = behind_raw_text(html, at);
        if (at >= html.size() || at != start + 1 || !is_ascii_letter(html[at])) continue;
        const TagScan scan = scan_tag(html, at);
        if (scan.attributes > page_limits::attributes) return start;
        at = std::max(at, scan.end - 1);
    }
    return html.size();
}

} // namespace newshound
