// SPDX-License-Identifier: GPL-3.0-or-later
// What of an article's words a query asks for: what snippets look for and highlight.
#pragma once

#include <string>
#include <unordered_set>
#include <vector>

namespace newshound {

// One thing asked for: a word in any of its forms, or a phrase of such words next to each other.
struct Concept {
    std::vector<std::unordered_set<std::string>> words{}; // terms of analyze(), without prefix
    double weight = 1; // the rarer in the archive, the more telling: an inverse document frequency
    bool folds_accents = false; // words are compared without accents

    bool operator==(const Concept&) const = default;
};

} // namespace newshound
