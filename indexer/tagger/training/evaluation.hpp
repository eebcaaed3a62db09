// SPDX-License-Identifier: GPL-3.0-or-later
// How well a tagger does on marked texts: names count when span and type are right.
#pragma once

#include "indexer/tagger/tagger.hpp"
#include "indexer/tagger/training/conll.hpp"

#include <array>
#include <cstddef>
#include <functional>
#include <span>
#include <string_view>

namespace newshound {

struct NameTally {
    std::size_t right = 0;
    std::size_t found = 0;
    std::size_t gold = 0;

    double precision() const; // percent; 0 when nothing was found
    double recall() const;
    double f1() const;
};

struct Evaluation {
    std::array<NameTally, 3> types; // by EntityType
    NameTally all() const;
};

// `mistake` is told each wrong or missed name: its document, the name, and whether it was found
// (false: it is a missed one).
using Mistake = std::function<void(const MarkedText&, const Name&, bool found)>;

Evaluation evaluate(const Tagger& tagger, std::span<const MarkedText> texts,
                    const Mistake& mistake = {});

} // namespace newshound
