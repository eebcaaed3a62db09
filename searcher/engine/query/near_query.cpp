// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/query/near_query.hpp"

#include "common/text/fault.hpp"
#include "searcher/engine/query/term_query.hpp"

#include <algorithm>

namespace newshound {
namespace {

constexpr std::size_t most_combinations = 100;

// Single words of one operand take one place together.
std::vector<Sequence> merged(const std::vector<Sequence>& options) {
    std::vector<Sequence> result;
    Alternatives single;
    for (const Sequence& option : options) {
        if (option.size() == 1) {
            append(single, option.front());
        } else {
            result.push_back(option);
        }
    }
    if (!single.anywhere.empty()) result.push_back({single});
    return result;
}

// `phrase` with the stride of its field: NEAR within as many positions, for PHRASE takes
// neighbours.
Xapian::Query combination(const std::vector<Sequence>& operands, unsigned distance,
                          unsigned stride) {
    Sequence places;
    std::vector<Xapian::Query> parts;
    unsigned inner = 0;
    for (const Sequence& operand : operands) {
        places.insert(places.end(), operand.begin(), operand.end());
        inner += static_cast<unsigned>(operand.size()) - 1;
        if (operand.size() == 1) continue;
        parts.push_back(stride == 1
                            ? phrase_of(operand)
                            : near_of(operand, static_cast<unsigned>(operand.size()) * stride));
    }
    const auto gaps = static_cast<unsigned>(operands.size()) - 1;
    parts.push_back(near_of(places, (distance * gaps + inner) * stride + 1));
    return Xapian::Query(Xapian::Query::OP_AND, parts.begin(), parts.end());
}

} // namespace

Xapian::Query near_query(const std::vector<std::vector<Sequence>>& choices, unsigned distance,
                         unsigned stride, std::size_t offset) {
    std::vector<std::vector<Sequence>> combinations = {{}};
    for (const std::vector<Sequence>& options : choices) {
        std::vector<std::vector<Sequence>> longer;
        for (const std::vector<Sequence>& begun : combinations) {
            for (const Sequence& option : merged(options)) {
                longer.push_back(begun);
                longer.back().push_back(option);
            }
        }
        combinations = std::move(longer);
        if (combinations.size() > most_combinations)
            throw query_fault("near-choices", {}, {}, offset);
    }
    std::vector<Xapian::Query> parts;
    for (const std::vector<Sequence>& operands : combinations)
        parts.push_back(combination(operands, distance, stride));
    return Xapian::Query(Xapian::Query::OP_OR, parts.begin(), parts.end());
}

} // namespace newshound
