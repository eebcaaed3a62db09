// SPDX-License-Identifier: GPL-3.0-or-later
// The articles whose day of publication is a guess: none heads the newest or the oldest.
#pragma once

#include "searcher/value/request.hpp"

#include <xapian.h>

#include <vector>

namespace newshound {

class DoubtfulDates {
  public:
    // For answers in that order; in others no date is doubtful.
    DoubtfulDates(const Xapian::Database& database, Sort sort);

    // Of a match, as Xapian hands it to a spy or a maker of keys.
    bool holds(const Xapian::Document& document) const;

  private:
    bool any_ = false;
    std::vector<Xapian::docid> documents_; // in order; empty where numbers tell nothing
};

} // namespace newshound
