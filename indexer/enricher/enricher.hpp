// SPDX-License-Identifier: GPL-3.0-or-later
// A stage that reads an article's text and fills fields from it.
#pragma once

#include "common/article/article.hpp"
#include "indexer/enricher/text_tokens.hpp"

#include <string_view>

namespace newshound {

class Enricher {
  public:
    virtual ~Enricher() = default;

    // What `index --without` calls it: "entities", "quotes", "cites", "times", "copies".
    virtual std::string_view name() const = 0;

    // Clears and fills its own fields. Enriching twice gives the same as once. Never throws for
    // any text; time is linear in the text's length. Safe from several threads at once.
    // `tokens` are those of Article::text, which no enricher changes.
    virtual void fill(Article& article, TextTokens& tokens) const = 0;

    // The same for an article that no other enricher reads.
    void enrich(Article& article) const {
        TextTokens tokens(article.text);
        fill(article, tokens);
    }
};

} // namespace newshound
