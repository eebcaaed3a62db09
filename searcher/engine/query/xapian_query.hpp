// SPDX-License-Identifier: GPL-3.0-or-later
// A Query as Xapian is asked.
#pragma once

#include "searcher/engine/query/leaf_terms.hpp"
#include "searcher/engine/query/matched_words.hpp"
#include "searcher/engine/query/quotation_test.hpp"
#include "searcher/value/query.hpp"
#include "searcher/value/results.hpp"

#include <xapian.h>

#include <optional>
#include <string>
#include <vector>

namespace newshound {

// A word counts by this much more in the very form in which it was typed: names and titles are
// rarely inflected, and the typed form is the likeliest to be meant.
inline constexpr double typed_form_share = 0.3;

// A form that is only akin to the word (politics of political) weighs this much of what an
// inflected one does.
inline constexpr double derived_form_share = 0.3;

struct XapianQuery {
    Xapian::Query query;           // versions of articles that a newer one supersedes included
    bool is_scored = false;        // some word of it weighs articles
    double least_score = 0;        // what scores less is no match
    std::vector<Concept> concepts; // what to highlight
    std::vector<Concept> removed;  // what to highlight in the version before
    std::vector<Concept> added;    // of `concepts` what this version is to have added
    std::optional<QuotationTest> quotations{}; // what it asks of quotations
    std::vector<AskedWord> asked;              // words that were asked in other forms too
    bool is_cut = false;            // a limit was hit: not everything that matches is found
    bool is_late = false;           // that limit was the time
    std::vector<std::string> notes; // limits that were hit, as sentences
};

// Throws QueryError without the query's text.
XapianQuery to_xapian(const Query& query, const LeafTerms& terms);

// Whether it asks for words that a version added or removed: then each hit is the version that did.
bool asks_for_edits(const Query& query);

// Whether its words, two or more, are all in capitals: then none of them is meant as an acronym.
bool is_shouted(const Query& query);

// The languages that a query confines itself to with lang:, for its inflected forms; empty = all.
std::vector<std::string> languages_of(const Query& query);

} // namespace newshound
