// SPDX-License-Identifier: GPL-3.0-or-later
// Who said what: the direct quotations of an article with their speakers.
#pragma once

#include "indexer/enricher/enricher.hpp"

#include <string_view>

namespace newshound {

// Fills Article::quotes from the text and Article::entities (the speakers' names are those of the
// entities; run after them). Words between marks that nobody is said to say, and that are too short
// or no sentence, are titles and scare quotes: left out. A speaker who can't be told from the text
// stays unknown. Languages, rules and figures: docs/citations-and-quotations.md.
class QuotationEnricher : public Enricher {
  public:
    std::string_view name() const override { return "quotes"; }
    void fill(Article& article, TextTokens& tokens) const override;
};

} // namespace newshound
