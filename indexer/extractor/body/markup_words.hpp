// SPDX-License-Identifier: GPL-3.0-or-later
// The words that tell furniture from story: of class and id names, and of short texts.
//
// Each comes as a hash; what they weigh is learned (see body_model.hpp).
#pragma once

#include "indexer/extractor/body/text_blocks.hpp"
#include "indexer/extractor/page/html_document.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace newshound {

// Which rôle a word plays: the same word weighs differently in each.
enum class WordPlace : std::uint8_t { near, far, text };

// A word's hash in one place; markup words come without a place, as they have two.
std::uint32_t placed(std::uint32_t hash, WordPlace place);

// Attributes whose values say what an element is for: class, id, role …
bool names_a_purpose(std::string_view attribute);

// Appends the words of an element: its name, and class, id, role, itemprop cut where letters,
// digits and case change ("relatedArticles-2" gives "related", "articles"), neighbours joined
// ("related articles"). At most 24.
void append_markup_words(const HtmlDocument& document, NodeId id,
                         std::vector<std::uint32_t>& hashes);

// Appends the words of a block, placed: single ones and pairs of the first and the last few, and
// the whole when it is short.
void append_text_words(std::string_view text, std::vector<std::uint32_t>& hashes);

} // namespace newshound
