// SPDX-License-Identifier: GPL-3.0-or-later
// Of words that no article holds together: how many hold each.
#pragma once

#include "searcher/engine/offer/spelling.hpp"
#include "searcher/value/query.hpp"

#include <string>

namespace newshound {

// A sentence for people, for a query of words that finds nothing; "" for any other query.
std::string words_apart(const Query& query, const CountMatches& count);

} // namespace newshound
