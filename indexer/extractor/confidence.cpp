// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/confidence.hpp"

#include "common/text/table_reader.hpp"
#include "indexer/data/word_tables.hpp"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <optional>
#include <vector>

namespace newshound {
namespace {

// 0 for "".
template <typename Number>
Number number_of(std::string_view digits) {
    Number number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

std::vector<RuleConfidence> read_rows() {
    std::vector<RuleConfidence> rows;
    for (TableReader row(word_table("confidences.tsv")); row.next();) {
        if (const std::optional<Fact> fact = fact_named(row.column(1)))
            rows.push_back({row.column(0), *fact, number_of<float>(row.column(2)),
                            number_of<unsigned>(row.column(3)), number_of<float>(row.column(4))});
    }
    std::ranges::stable_sort(rows, {}, &RuleConfidence::rule);
    return rows;
}

} // namespace

std::span<const RuleConfidence> rule_confidences() {
    static const std::vector<RuleConfidence> rows = read_rows();
    return rows;
}

std::span<const RuleConfidence> rows_of_rule(std::string_view rule) {
    const std::span<const RuleConfidence> rows = rule_confidences();
    return {std::ranges::lower_bound(rows, rule, {}, &RuleConfidence::rule),
            std::ranges::upper_bound(rows, rule, {}, &RuleConfidence::rule)};
}

const RuleConfidence* find_confidence(std::string_view rule, Fact fact) {
    while (true) {
        for (const RuleConfidence& each : rows_of_rule(rule))
            if (each.fact == fact) return &each;
        const std::size_t blank = rule.rfind(' ');
        if (blank == rule.npos) return nullptr;
        rule = rule.substr(0, blank);
    }
}

float confidence_of(std::string_view rule, Fact fact) {
    const RuleConfidence* row = find_confidence(rule, fact);
    assert(row);
    return row ? row->value : 0;
}

} // namespace newshound
