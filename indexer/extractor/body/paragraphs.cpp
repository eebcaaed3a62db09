// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/body/paragraphs.hpp"

#include "common/text/unicode.hpp"
#include "indexer/extractor/body/text_blocks.hpp"

#include <algorithm>
#include <vector>

namespace newshound {
namespace {

// A line that was broken for want of width is at least so long, in bytes; verses and lists are
// shorter.
constexpr std::size_t least_width = 40;

using Lines = std::vector<std::string>;

Lines lines_of(std::string_view text) {
    Lines lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("\r\n\f"), text.size());
        lines.push_back(squeeze_space(text.substr(0, end)));
        const bool is_pair = text.substr(end).starts_with("\r\n");
        text.remove_prefix(std::min(end + (is_pair ? 2 : 1), text.size()));
    }
    return lines;
}

// Blocks of lines that no blank line parts.
std::vector<Lines> blocks_of(const Lines& lines) {
    std::vector<Lines> blocks(1);
    for (const std::string& line : lines) {
        if (!line.empty())
            blocks.back().push_back(line);
        else if (!blocks.back().empty())
            blocks.emplace_back();
    }
    if (blocks.back().empty()) blocks.pop_back();
    return blocks;
}

// Whether all lines but the last are about as long as each other.
bool was_broken_to_fit(const Lines& block) {
    std::size_t longest = 0;
    for (const std::string& line : block)
        longest = std::max(longest, line.size());
    return std::all_of(block.begin(), block.end() - 1, [&](const std::string& line) {
        return line.size() >= least_width && 3 * line.size() >= 2 * longest;
    });
}

bool has_markup(std::string_view text) {
    return text.find("</") != text.npos || text.find("<br") != text.npos;
}

std::string blocks_of_markup(std::string_view markup) {
    std::string text;
    const HtmlDocument document(markup);
    const TextBlocks blocks(document);
    for (std::size_t i = 0; i < blocks.size(); ++i)
        text.append(text.empty() ? "" : "\n\n").append(blocks[i].text);
    return text;
}

} // namespace

std::string paragraphs_of(std::string_view text) {
    if (has_markup(text)) return blocks_of_markup(text);
    std::vector<Lines> blocks = blocks_of(lines_of(text));
    if (blocks.size() == 1 && !was_broken_to_fit(blocks.front())) {
        const Lines lines = std::move(blocks.front());
        blocks.clear();
        for (const std::string& line : lines)
            blocks.push_back({line});
    }
    std::string paragraphs;
    for (const Lines& block : blocks) {
        const std::string_view seam = was_broken_to_fit(block) ? " " : "\n";
        if (!paragraphs.empty()) paragraphs += "\n\n";
        for (std::size_t i = 0; i < block.size(); ++i)
            paragraphs.append(i == 0 ? "" : seam).append(block[i]);
    }
    return paragraphs;
}

} // namespace newshound
