// SPDX-License-Identifier: GPL-3.0-or-later
// The taggers of all languages, and the name lists that they share with the enrichers.
#pragma once

#include "indexer/tagger/name_lists.hpp"
#include "indexer/tagger/tagger.hpp"

#include <memory>
#include <string_view>
#include <utility>
#include <vector>

namespace newshound {

class Model;

// Immutable once made: safe from any number of threads.
class Taggers {
  public:
    // Of the lists and the model that the program is built with; without a model English is read by
    // rules too. Takes a hundredth of a second: made once, at the door, and handed on.
    Taggers();
    ~Taggers();
    Taggers(const Taggers&) = delete;
    Taggers& operator=(const Taggers&) = delete;

    const NameLists& lists() const { return lists_; }

    // `language` is ISO 639-1; "" (unknown) counts as English. Null for a language that no tagger
    // supports: no names are better than wrong ones.
    const Tagger* find(std::string_view language) const;

  private:
    NameLists lists_;
    std::unique_ptr<const Model> model_; // null = built without
    std::vector<std::pair<std::string_view, std::unique_ptr<const Tagger>>> taggers_;
};

} // namespace newshound
