// SPDX-License-Identifier: GPL-3.0-or-later
// What lies around each element: kinds of ancestors, and what their class and id names weigh.
// One pass from the root down; an element's row continues its parent's.
#pragma once

#include "indexer/extractor/body/body_model.hpp"
#include "indexer/extractor/page/html_document.hpp"

#include <cstdint>
#include <vector>

namespace newshound {

// Kinds of elements that a block may stand in, as bits.
enum Surrounding : std::uint32_t {
    in_article = 1,
    in_main = 2,
    in_aside = 4,
    in_header = 8,
    in_footer = 16,
    in_nav = 32,
    in_form = 64,
    in_figure = 128,
    in_table = 256,
    in_list = 512,
    in_quote = 1024,
    in_heading = 2048,
    in_link = 4096,
    in_button = 8192,
    in_caption = 16384,
    in_definition = 32768,
    in_comments = 65536, // by class or id, in the languages that name them so
};

struct ElementContext {
    std::uint32_t surroundings = 0; // of Surrounding, the element itself included
    std::uint16_t depth = 0;
    float near = 0;   // sum of word weights from the root to here, as words near a block
    float far = 0;    // … as words far from it
    float lowest = 0; // least `far` weight of one element on the way, at most 0
    float highest = 0;
    // The longest run of likes (same parent, name and class) that a box on the way is one of, the
    // element itself left out; and that box.
    std::uint32_t repeats = 0;
    NodeId repeated = 0;
};

class ElementContexts {
  public:
    ElementContexts(const HtmlDocument& document, const WordWeights& words);
    const ElementContext& operator[](NodeId id) const { return contexts_[id]; }

  private:
    std::vector<ElementContext> contexts_;
};

} // namespace newshound
