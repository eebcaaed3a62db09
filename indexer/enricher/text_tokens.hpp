// SPDX-License-Identifier: GPL-3.0-or-later
// The words and signs of one article's text, cut once for all enrichers that ask for them: as
// taggers see them, and as they are indexed.
#pragma once

#include "common/schema/analysis.hpp"
#include "indexer/tagger/tokenizer.hpp"

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

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

    // The same as analyze() gives them.
    const std::vector<Word>& words() {
        if (!words_) words_ = analyze(text_);
        return *words_;
    }

    // words(), of which this object has none left.
    std::vector<Word> take_words() {
        words();
        return std::move(*std::exchange(words_, std::nullopt));
    }

  private:
    std::string_view text_;
    std::optional<TokenizedText> tokens_;
    std::optional<std::vector<Word>> words_;
};

} // namespace newshound
