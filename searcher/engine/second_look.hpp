// SPDX-License-Identifier: GPL-3.0-or-later
// A second look at the first of a ranked answer: what is like the best of them rises.
//
// Pseudo-relevance feedback (Rocchio, 1971; the weights of its words as in Lavrenko and Croft,
// "Relevance-Based Language Models", 2001): the first five are taken to be what was meant. The
// words that several of them hold and the question doesn't, weighed by BM25 and by how well their
// articles answer, are a second question, which is asked of the first 200 alone. The first two stay
// where they are. Nothing comes or goes: it is an order among the same articles, so that pages join
// and totals stay. Local databases only: of others too much would have to travel.
#pragma once

#include "searcher/engine/hits/hit_stream.hpp"
#include "searcher/engine/matching.hpp"
#include "searcher/engine/open_archive.hpp"
#include "searcher/engine/query/matched_words.hpp"
#include "searcher/engine/time_plan.hpp"
#include "searcher/value/request.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace newshound {

inline constexpr std::size_t second_look_hits = 200;

struct Feedback {
    std::size_t sources = 5; // hits that the words are taken from
    std::size_t kept = 2;    // hits that are not moved
    std::size_t words = 20;  // of the second question
    double share = 0.3;      // what it weighs beside the first
};

// Puts `hits`, in order of their scores, in their new order; scores never rise along it, and equal
// ones keep the order that they had. The words of the second question, most telling first; none
// where there is nothing to go by. `asked` is the first question. Hits that were removed meanwhile
// and damaged ones give no words. Throws what Xapian throws.
std::vector<std::string> raise_alike(const Xapian::Database& database,
                                     const std::vector<Concept>& asked, std::vector<Hit>& hits,
                                     const Feedback& how = {});

// The request to match with so that look_twice has what it needs: `request` itself where there is
// no second look.
SearchRequest for_second_look(const OpenArchive& archive, const SearchRequest& request);

// Of what was found by for_second_look() of `request`, the page that `request` wants, in its order.
// Where the second look has to be left out, as after `end`, a note says so. To be run outside
// OpenArchive::retry.
void look_twice(OpenArchive& archive, Matched& matched, const SearchRequest& request,
                const TimePlan::End& end);

} // namespace newshound
