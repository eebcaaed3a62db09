// SPDX-License-Identifier: GPL-3.0-or-later
// Names by capital letters and name lists alone: for languages without a trained model.
#pragma once

#include "indexer/tagger/name_lists.hpp"
#include "indexer/tagger/tagger.hpp"

#include <string_view>
#include <vector>

namespace newshound {

// A name is a run of capitalised words ("of", "de", "van" … may join two) that a list, a title, a
// legal form or its writing (an acronym) tells the type of; what stays without type is dropped.
// In German, which writes every noun with a capital, a single word counts only if a list of
// places or organisations has it.
class RulesTagger : public Tagger {
  public:
    // `language` is ISO 639-1; German, French, Spanish and Dutch have lists of their own beside
    // `lists`; any other is treated as English. `lists` must outlive this.
    RulesTagger(const NameLists& lists, std::string_view language);

    std::vector<Name> tag(const TokenizedText& text) const override;

  private:
    const NameLists& lists_;
    NameLists own_; // of the language; empty for English
    bool english_;
    bool capital_nouns_;
};

} // namespace newshound
