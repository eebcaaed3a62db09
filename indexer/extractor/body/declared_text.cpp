// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/body/declared_text.hpp"

#include "indexer/extractor/body/paragraphs.hpp"

namespace newshound {
namespace {

constexpr std::size_t paragraph = 600; // bytes that a page without its story may show
constexpr std::size_t least = 80;      // bytes that are a story at all
constexpr float confidence = 0.8F;

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
