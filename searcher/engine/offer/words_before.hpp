// SPDX-License-Identifier: GPL-3.0-or-later
// What the archive says beside the words that were typed before: how an unfinished query goes on.
#pragma once

#include "common/schema/database.hpp"
#include "searcher/engine/offer/name_suggestions.hpp"

#include <xapian.h>

#include <cstddef>
#include <string>
#include <vector>

namespace newshound {

// Throws Xapian's errors. `database` must outlive it.
class WordsBefore {
  public:
    // `words` are bare words, as typed; "" = none.
    WordsBefore(const OpenDatabase& database, const std::string& words);

    // Whether documents have all of the words, and there are any.
    bool any() const { return !articles_.empty(); }

    // How many of those have any of the terms too.
    std::size_t count_with(const std::vector<std::string>& terms) const;

    // The `most` terms that start so and that most of those have, counted by these: found among the
    // documents that tell most of the words. None below 1.
    std::vector<CountedTerm> terms_starting(const std::string& start, std::size_t most) const;

  private:
    const OpenDatabase& database_;
    Xapian::Query query_;
    std::vector<Xapian::docid> articles_; // those that tell most of the words
};

} // namespace newshound
