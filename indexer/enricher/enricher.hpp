// SPDX-License-Identifier: GPL-3.0-or-later
// A stage that reads an article's text and fills fields from it.
#pragma once

#include "common/article/article.hpp"

#include <string_view>

namespace newshound {

class Enricher {
  public:
    virtual ~Enricher() = default;

    // What `index --without` calls it: "entities", "quotes", "cites", "times", "copies".
    virtual std::string_view name() const = 0;

    // Clears and fills its own fields. Enriching twice gives the same as once. Never throws for
    // any text; time is linear in the text's length. Safe from several threads at once.
    virtual void enrich(Article& article) const = 0;
};

} // namespace newshound
