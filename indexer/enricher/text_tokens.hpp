// SPDX-License-Identifier: GPL-3.0-or-later
// The words and signs of one article's text, cut once for all enrichers that ask for them.
#pragma once

#include "indexer/tagger/tokenizer.hpp"

#include <optional>
#include <string_view>

namespace newshound {

class TextTokens {
  public:
    // `text` must outlive this object and stay as it is.
    explicit TextTokens(std::string_view text) : text_(text) {}

    // Cut when they are first asked for. Valid as long as this object.
    const TokenizedText& get() {
        if (!tokens_) tokens_ = tokenize(text_);
        return *tokens_;
    }

  private:
    std::string_view text_;
    std::optional<TokenizedText> tokens_;
};

} // namespace newshound
