// SPDX-License-Identifier: GPL-3.0-or-later
// How sure the extractor is of what a rule gives: one table for its rules, with what was measured.
#pragma once

#include "indexer/extractor/page/candidate.hpp"

#include <span>
#include <string_view>

namespace newshound {

// A row of indexer/data/confidences.tsv.
struct RuleConfidence {
    std::string_view rule; // as Candidate::rule, or its first words: "meta" for names of no row
    Fact fact = Fact::title;
    float value = 0;    // an estimate of how often the rule is right: it orders the rules
    unsigned pages = 0; // with truth on which the rule gave something, when last measured
    float right = 0;    // of them this share was right; see tests/scorers/score_rules.cpp
};

// All rows, sorted by rule and then by the fact's name. Made at first use; safe from any thread.
std::span<const RuleConfidence> rule_confidences();

// The rows of exactly that rule: one, or one a fact.
std::span<const RuleConfidence> rows_of_rule(std::string_view rule);

// The row for a rule's fact: the rule's own, or that of its first words ("element named poster",
// "element named", "element"); nullptr when there is none.
const RuleConfidence* find_confidence(std::string_view rule, Fact fact);

// Its value. REQUIRES: there is a row.
float confidence_of(std::string_view rule, Fact fact);

} // namespace newshound
