// SPDX-License-Identifier: GPL-3.0-or-later
// Which quotations of an article one query means, understood once for any number of articles.
#pragma once

#include "searcher/value/results.hpp"

#include <memory>

namespace newshound {

class SaidPassage;

// Of Answerer::quotation_finder. A value of its own: what the archive becomes afterwards does not
// change it.
class QuotationFinder {
  public:
    // With null all quotations are meant.
    explicit QuotationFinder(std::shared_ptr<const SaidPassage> said) : said_(std::move(said)) {}

    // Fills `quotes` and `quote_hits` as an answer does. REQUIRES: result.article is whole.
    void show(Result& result) const;

  private:
    std::shared_ptr<const SaidPassage> said_;
};

} // namespace newshound
