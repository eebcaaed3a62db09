// SPDX-License-Identifier: GPL-3.0-or-later
// The words of an archive that are spelt nearly as a given one.
//
// Nothing is kept for it at index time: the archive's own sorted list of terms is walked as the
// trie that it is, in step with the table of edit distances, and every subtree that can't come near
// any more is leapt over (Schulz and Mihov, Fast String Correction with Levenshtein Automata, 2002,
// with the table's last rows for the automaton). Why not Xapian's spelling dictionary: it doubles
// as a second list of all words, costs the writer time for each word of each article, and is empty
// over the remote backend and for the words of a field.
#pragma once

#include "searcher/engine/query/terms_end.hpp"

#include <xapian.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

// Terms that a walk looks at, or leaps to, at most.
inline constexpr std::size_t most_walk_steps = 200'000;

struct NearWord {
    std::string word; // without prefix
    unsigned edits = 0;
    Xapian::doccount documents = 0; // that have it

    bool operator==(const NearWord&) const = default;
};

struct NearWords {
    std::vector<NearWord> words; // by edits, then the most frequent first, then by spelling
    bool is_cut = false;         // a limit was hit: there may be more
    bool is_late = false;        // that limit was the time, not most_walk_steps
};

// Words of the field with that prefix within `edits` of `word`: letters inserted, deleted,
// replaced, or swapped with their neighbour (optimal string alignment), in code points. The word
// itself is one of them where the archive has it. `word` is folded as the field's terms are. Only
// words that start with the first `kept` bytes of it, which makes the walk that much shorter.
NearWords words_near(const Xapian::Database& database, const std::string& prefix,
                     std::string_view word, unsigned edits, std::size_t kept = 0,
                     const TermsEnd& until = {});

} // namespace newshound
