// SPDX-License-Identifier: GPL-3.0-or-later
// Fills Article::times: the time expressions of the text, resolved against the local day of
// publication. docs/times.md tells the rules.
#pragma once

#include "indexer/enricher/enricher.hpp"

#include <string_view>

namespace newshound {

class Times final : public Enricher {
  public:
    std::string_view name() const override { return "times"; }
    void fill(Article& article, TextTokens& tokens) const override;
};

} // namespace newshound
