// SPDX-License-Identifier: GPL-3.0-or-later
// The words that tell furniture from story: of class and id names, and of short texts.
//
// Each comes as a hash; what they weigh is learned (see body_model.hpp).
#pragma once

#include "indexer/extractor/html_document.hpp"
#include "indexer/extractor/text_blocks.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace newshound {

// Which rôle a word plays: the same word weighs differently in each.
enum class WordPlace : std::uint8_t { near, far, text };

// FNV-1a over the place and the lower-cased (ASCII) bytes.
std::uint32_t word_hash(WordPlace place, std::string_view word);

// Appends the words of an element: its name, and class, id, role, itemprop cut where letters,
// digits and case change ("relatedArticles-2" gives "related", "articles"), neighbours joined
// ("related articles"). At most 24.
void append_markup_words(const HtmlDocument& document, NodeId id, WordPlace place,
                         std::vector<std::uint32_t>& hashes);

// Appends the words of a block: single ones and pairs of the first and the last few, and the
// whole when it is short.
void append_text_words(std::string_view text, std::vector<std::uint32_t>& hashes);

} // namespace newshound
