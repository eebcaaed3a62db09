// SPDX-License-Identifier: GPL-3.0-or-later
// The links to other sites that stand within the sentences of a story.
#pragma once

#include "common/article/article.hpp"
#include "indexer/extractor/body/text_blocks.hpp"
#include "indexer/extractor/page/html_document.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace newshound {

// Takes what an archive put before an address off it (original_address). A block that is nothing
// but links is navigation ("Read more: …"), and a link without a host, to a file or by mail, is
// none.
class TextLinks {
  public:
    explicit TextLinks(const HtmlDocument& document) : document_(document) {}

    // `block` has just been written to `text` from byte `start` on. REQUIRES: blocks in the order
    // in which they are written; `text` only grows.
    void add(const Block& block, std::string_view text, std::size_t start);

    // In order of start.
    std::vector<Link> take() { return std::move(links_); }

    static constexpr std::size_t most = 200; // of a page; what follows is left out

  private:
    std::uint32_t code_points_to(std::string_view text, std::size_t byte);

    const HtmlDocument& document_;
    std::vector<Link> links_;
    std::size_t byte_ = 0; // counted so far …
    std::uint32_t code_points_ = 0;
};

} // namespace newshound
