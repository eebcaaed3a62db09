// SPDX-License-Identifier: GPL-3.0-or-later
// People, organisations and places of an article, each with one name and a prominence.
#pragma once

#include "indexer/enricher/enricher.hpp"
#include "indexer/tagger/tagger.hpp"
#include "indexer/tagger/taggers.hpp"

#include <string_view>

namespace newshound {

// Fills Article::entities, in order of start, without overlap. Which tagger reads the text depends
// on Article::language; a language that none supports leaves the list empty. Prominence of an
// entity is 0..1: half for being named in the headline, a quarter for an early first mention (in
// the first tenth of the text, or its first 300 code points), a quarter for its share of mentions.
class EntityEnricher : public Enricher {
  public:
    // The taggers must outlive the enricher.
    explicit EntityEnricher(const Taggers& taggers) : taggers_(taggers) {}

    std::string_view name() const override { return "entities"; }
    void fill(Article& article, TextTokens& tokens) const override;

  private:
    const Taggers& taggers_;
};

} // namespace newshound
