// SPDX-License-Identifier: GPL-3.0-or-later
// How well an article answers: BM25 (Robertson and Zaragoza, "The Probabilistic Relevance
// Framework: BM25 and Beyond", 2009) over words that headline and lead count several times.
#pragma once

#include <xapian.h>

#include <cstddef>

namespace newshound {

// How soon a word repeated stops to count: the k1 of BM25.
inline constexpr double word_saturation = 1.2;

// How much length counts against an article, for a query of that many words: the b of BM25.
double length_share(std::size_t words);

// For a query of that many words.
Xapian::BM25Weight ranking(std::size_t words);

} // namespace newshound
