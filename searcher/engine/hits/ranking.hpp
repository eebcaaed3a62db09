// SPDX-License-Identifier: GPL-3.0-or-later
// How well an article answers: BM25 (Robertson and Zaragoza, "The Probabilistic Relevance
// Framework: BM25 and Beyond", 2009) over words that headline and lead count several times.
#pragma once

#include <xapian.h>

#include <cstddef>

namespace newshound {

// For a query of that many words.
Xapian::BM25Weight ranking(std::size_t words);

} // namespace newshound
