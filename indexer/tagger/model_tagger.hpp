// SPDX-License-Identifier: GPL-3.0-or-later
// The trained tagger.
#pragma once

#include "indexer/tagger/model.hpp"
#include "indexer/tagger/name_lists.hpp"
#include "indexer/tagger/tagger.hpp"

#include <vector>

namespace newshound {

class ModelTagger : public Tagger {
  public:
    // Both must outlive this.
    ModelTagger(const Model& model, const NameLists& lists) : model_(model), lists_(lists) {}

    std::vector<Name> tag(const TokenizedText& text) const override;

  private:
    const Model& model_;
    const NameLists& lists_;
};

} // namespace newshound
