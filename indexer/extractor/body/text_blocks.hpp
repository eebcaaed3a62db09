// SPDX-License-Identifier: GPL-3.0-or-later
// The visible words of a page as a list of blocks: what stands between two breaks of the layout.
//
// A block is the unit that main_text keeps or leaves. Every <br> ends one, so that a byline and the
// story below it are two blocks even where a page of the 1990s separates them by nothing else.
#pragma once

#include "indexer/extractor/page/html_document.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

struct Block {
    std::string_view text;        // white space squeezed; line breaks only from <pre>; never empty
    NodeId element = 0;           // the nearest element that makes blocks: p, li, td, div …
    NodeId first = 0;             // its first text node
    NodeId last = 0;              // its last text node
    std::uint32_t words = 0;      // runs between blanks; two ideographs count as one word
    std::uint32_t link_words = 0; // of them in <a href>
    std::uint32_t bold_words = 0; // of them in <b>, <strong>
    std::uint32_t links = 0;      // <a href> that start in it
    std::uint8_t line_breaks =
        0;               // <br> since the block before, 0 when another boundary lies between
    bool hidden = false; // by attribute, inline style or aria-hidden
};

class TextBlocks {
  public:
    // Views live as long as this object. The document may go.
    explicit TextBlocks(const HtmlDocument& document);
    TextBlocks(TextBlocks&&) = delete; // blocks view into it

    std::size_t size() const { return blocks_.size(); }
    bool empty() const { return blocks_.empty(); }
    const Block& operator[](std::size_t index) const { return blocks_[index]; }
    auto begin() const { return blocks_.begin(); }
    auto end() const { return blocks_.end(); }

    // How many blocks start before `node`: the blocks of an element are the half-open range
    // [before(node), before(document[node].end)).
    std::uint32_t before(NodeId node) const { return before_[node]; }

  private:
    class Reader;

    std::string text_; // of all blocks
    std::vector<Block> blocks_;
    std::vector<std::uint32_t> before_;
};

// Elements that start on a line of their own in every browser.
bool makes_block(const Node& node);

} // namespace newshound
