// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/tagger/training/evaluation.hpp"

#include <algorithm>

namespace newshound {

namespace {

double percent(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

} // namespace

double NameTally::precision() const {
    return percent(right, found);
}

double NameTally::recall() const {
    return percent(right, gold);
}

double NameTally::f1() const {
    return percent(2 * right, found + gold);
}

NameTally Evaluation::all() const {
    NameTally sum;
    for (const NameTally& each : types) {
        sum.right += each.right;
        sum.found += each.found;
        sum.gold += each.gold;
    }
    return sum;
}

Evaluation evaluate(const Tagger& tagger, std::span<const MarkedText> texts,
                    const Mistake& mistake) {
    Evaluation evaluation;
    const auto of = [&](const Name& name) -> NameTally& {
        return evaluation.types[static_cast<std::size_t>(name.type)];
    };
    for (const MarkedText& text : texts) {
        const std::vector<Name> found = tagger.tag(text.text);
        for (const Name& name : found) {
            ++of(name).found;
            const bool right = std::ranges::find(text.names, name) != text.names.end();
            of(name).right += right;
            if (!right && mistake) mistake(text, name, true);
        }
        for (const Name& name : text.names) {
            ++of(name).gold;
            if (mistake && std::ranges::find(found, name) == found.end())
                mistake(text, name, false);
        }
    }
    return evaluation;
}

} // namespace newshound
