// SPDX-License-Identifier: GPL-3.0-or-later
// The other outlets that an article names as its source, and the agency credited for its text.
#pragma once

#include "common/article/outlet_registry.hpp"
#include "indexer/enricher/enricher.hpp"
#include "indexer/tagger/name_lists.hpp"
#include "indexer/tagger/token.hpp"

#include <string_view>

namespace newshound {

// Fills Article::cites: an outlet of the registry that stands beside words of attribution ("told
// Politico", "the BBC reported", "published in Nature"), or whose domain a link of the text leads
// to; and what a noun calls a paper ("the journal X", outlet_nouns.hpp). A name that is an everyday
// word too needs the stronger of those words. The article's own outlet does not count. And fills
// Article::wire (wire_credit.hpp). Docs: docs/citations-and-quotations.md.
class CitationEnricher : public Enricher {
  public:
    // Both must outlive the enricher.
    CitationEnricher(const OutletRegistry& outlets, const NameLists& lists)
        : outlets_(outlets), lists_(lists) {}

    std::string_view name() const override { return "cites"; }
    void fill(Article& article, TextTokens& tokens) const override;

  private:
    // The article's own outlet, by name and by address.
    struct Publisher {
        const Outlet* by_name = nullptr;
        const Outlet* by_address = nullptr;
        std::string_view printed; // as the article has it; "" = unknown

        bool is(const Outlet* outlet) const { return outlet == by_name || outlet == by_address; }
        // "The Times" in the Los Angeles Times.
        bool is_called(std::string_view spelled) const;
    };

    void cite_names(Article& article, const TokenizedText& text, const Publisher& publisher) const;
    void cite_links(Article& article, const Publisher& publisher) const;

    const OutletRegistry& outlets_;
    const NameLists& lists_;
};

} // namespace newshound
