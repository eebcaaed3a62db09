// SPDX-License-Identifier: GPL-3.0-or-later
// What a query asks of a quotation with said: and by:, so that it can be told which quotations of a
// found article it means.
#pragma once

#include "searcher/engine/query/leaf_terms.hpp"
#include "searcher/engine/query/matched_words.hpp"
#include "searcher/value/query.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace newshound {

struct QuotationTest {
    enum class Op : std::uint8_t {
        said,   // its words hold one way of every choice
        by,     // the name of one of its speakers does
        name,   // one of its speakers is of `names`; with none of them anybody who is known
        all_of, // children all hold, of the same quotation
        any_of,
    };

    Op op = Op::all_of;
    std::vector<std::vector<Concept>> choices{}; // of each one way must occur
    std::vector<std::string> names{};            // as name_key (analysis.hpp) writes them
    std::vector<QuotationTest> children{};
};

// The part of a query that asks something of quotations, by said: and by:; nothing where there is
// none. What it asks of the article besides is left out, and what stands below a "no".
std::optional<Query> asked_of_quotations(const Query& query);

// Of that part; words near each other need be in one quotation only.
std::optional<QuotationTest> quotation_test(const Query& query, const LeafTerms& terms);

} // namespace newshound
