// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/hits/ranking.hpp"

namespace newshound {

double length_share(std::size_t words) {
    // Whoever asks a word or three wants the thorough article about it: length counts less
    // against it than with a long question, which a long article meets by chance. Less than the
    // customary 0.75 for that too, since headline and lead, which count several times, make short
    // articles look longer than they are.
    return words <= 3 ? 0.2 : 0.5;
}

Xapian::BM25Weight ranking(std::size_t words) {
    constexpr double k2 = 0;
    constexpr double k3 = 1;
    // Short notes are as short as they are: raising their length to half the average, Xapian's
    // default, takes their advantage away.
    constexpr double least_length = 0;
    return {word_saturation, k2, k3, length_share(words), least_length};
}

} // namespace newshound
