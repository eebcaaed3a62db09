// SPDX-License-Identifier: GPL-3.0-or-later
// The tagger's labels: BILOU over three types. Their order is part of the model's format.
//
// BILOU (beginning, inside, last, outside, unit) after Ratinov and Roth, "Design Challenges and
// Misconceptions in Named Entity Recognition", CoNLL 2009.
#pragma once

#include "common/article/entity.hpp"

#include <cstdint>

namespace newshound {

enum class Part : std::uint8_t { beginning, inside, last, unit };

// 0 = outside; 1 + 4 * type + part.
using Label = std::uint8_t;

inline constexpr Label outside = 0;
inline constexpr unsigned label_count = 13;

constexpr Label label_of(EntityType type, Part part) {
    return static_cast<Label>(1 + 4 * static_cast<unsigned>(type) + static_cast<unsigned>(part));
}

constexpr EntityType type_of(Label label) { // REQUIRES: label != outside
    return static_cast<EntityType>((label - 1) / 4);
}

constexpr Part part_of(Label label) { // REQUIRES: label != outside
    return static_cast<Part>((label - 1) % 4);
}

// Whether a name goes on behind this label.
constexpr bool is_open(Label label) {
    return label != outside &&
           (part_of(label) == Part::beginning || part_of(label) == Part::inside);
}

// Whether `next` may stand behind `label`.
constexpr bool may_follow(Label label, Label next) {
    const bool continues =
        next != outside && (part_of(next) == Part::inside || part_of(next) == Part::last);
    if (!is_open(label)) return !continues;
    return continues && type_of(label) == type_of(next);
}

} // namespace newshound
