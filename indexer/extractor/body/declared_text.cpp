// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/body/declared_text.hpp"

#include "indexer/extractor/body/text_blocks.hpp"

#include <algorithm>

namespace newshound {
namespace {

constexpr std::size_t paragraph = 600; // bytes that a page without its story may show
constexpr std::size_t least = 80;      // bytes that are a story at all
constexpr float confidence = 0.8F;

void append(std::string& text, std::string_view paragraph_text) {
    if (paragraph_text.empty()) return;
    if (!text.empty()) text += "\n\n";
    text += paragraph_text;
}

// Without tags, blank lines between paragraphs.
std::string paragraphs_of(std::string_view body) {
    std::string text;
    if (body.find("</") != body.npos || body.find("<br") != body.npos) {
        const HtmlDocument document(body);
        for (const Block& block : TextBlocks(document))
            append(text, block.text);
        return text;
    }
    for (std::size_t start = 0; start < body.size();) {
        const std::size_t end = std::min(body.find('\n', start), body.size());
        append(text, body.substr(start, end - start));
        start = end + 1;
    }
    return text;
}

} // namespace

void prefer_declared_text(std::string_view article_body, MainText& shown) {
    if (shown.text.size() > paragraph || article_body.size() < least) return;
    if (article_body.size() <= 2 * shown.text.size()) return;
    std::string text = paragraphs_of(article_body);
    if (text.size() <= 2 * shown.text.size()) return;
    shown.text = std::move(text);
    shown.container = no_node;
    shown.rule = MainText::linked_data;
    shown.confidence = confidence;
}

} // namespace newshound
