// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/told/press_text.hpp"

#include "common/text/ascii.hpp"
#include "common/text/unicode.hpp"
#include "indexer/extractor/body/text_blocks.hpp"
#include "indexer/extractor/dates/date_text.hpp"

#include <algorithm>
#include <array>

namespace newshound {

std::string PressParagraph::joined() const {
    std::string text;
    for (const std::string& line : lines)
        text.append(text.empty() ? "" : " ").append(line);
    return text;
}

std::vector<PressParagraph> press_paragraphs(std::string_view text) {
    constexpr std::string_view indented = "  ";
    std::vector<PressParagraph> paragraphs;
    for (bool is_new = true; !text.empty();) {
        const std::size_t end = std::min(text.find_first_of("\n\f"), text.size());
        const std::string_view raw = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        std::string line = squeeze_space(raw);
        if (line.empty()) {
            is_new = true;
            continue;
        }
        if (is_new) paragraphs.push_back({{}, raw.starts_with(indented)});
        paragraphs.back().lines.push_back(std::move(line));
        is_new = false;
    }
    return paragraphs;
}

std::vector<PressParagraph> press_paragraphs_of_markup(std::string_view html) {
    std::vector<PressParagraph> paragraphs;
    const HtmlDocument document(html);
    const TextBlocks blocks(document);
    NodeId element = no_node;
    for (const Block& block : blocks) {
        const bool goes_on = block.line_breaks == 1 && block.element == element;
        const std::string_view form = document.attribute(block.element, "class");
        const bool is_as_first =
            !form.empty() && form == document.attribute(blocks[0].element, "class");
        if (!goes_on || paragraphs.empty()) paragraphs.push_back({{}, is_as_first});
        element = block.element;
        if (std::string line = squeeze_space(block.text); !line.empty())
            paragraphs.back().lines.push_back(std::move(line));
    }
    std::erase_if(paragraphs, [](const PressParagraph& each) { return each.lines.empty(); });
    return paragraphs;
}

std::string text_of(const std::vector<PressParagraph>& paragraphs, std::size_t first,
                    std::size_t end) {
    std::string text;
    for (std::size_t i = first; i < end && i < paragraphs.size(); ++i) {
        if (!text.empty()) text += "\n\n";
        for (std::size_t at = 0; at < paragraphs[i].lines.size(); ++at)
            text.append(at == 0 ? "" : "\n").append(paragraphs[i].lines[at]);
    }
    return text;
}

bool is_copyright(std::string_view line) {
    static constexpr std::array<std::string_view, 4> starts = {"copyright ", "(c) ", "© ",
                                                               "copyright(c) "};
    const std::string lower = ascii_lower(line.substr(0, 20));
    return std::ranges::any_of(starts,
                               [&](std::string_view start) { return lower.starts_with(start); });
}

bool is_date_line(std::string_view line) {
    const auto date = find_date(line, {});
    return date && (date->start == 0 || 2 * (date->end - date->start) >= line.size());
}

bool is_database(std::string_view name) {
    static constexpr auto databases = std::to_array<std::string_view>(
        {"factiva", "dow jones factiva", "lexisnexis", "lexis nexis", "lexis", "nexis", "nexis uni",
         "nexis advance", "nexis newsdesk", "lexisnexis academic"});
    return std::ranges::find(databases, ascii_lower(name)) != databases.end();
}

} // namespace newshound
