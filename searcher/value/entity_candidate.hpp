// SPDX-License-Identifier: GPL-3.0-or-later
// Who or what a name in somebody's table may mean, as plain values.
#pragma once

#include "common/article/entity.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace newshound {

// A name as somebody else writes it.
struct EntityQuestion {
    std::string name{};                                                // UTF-8
    std::vector<EntityType> types{EntityType::person, EntityType::org, // that it may be of
                                  EntityType::place};
    std::size_t limit = 10;
};

// An identity that it may mean.
struct EntityCandidate {
    EntityType type = EntityType::person;
    std::string name{};       // that is shown
    double likeness = 0;      // of what was asked to a name of it, 0 to 1
    bool is_certain = false;  // what was asked is a name of it, and of nothing else
    std::size_t articles = 0; // that name it, newest versions
};

} // namespace newshound
