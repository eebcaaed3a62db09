// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/article/entity.hpp"

namespace newshound {

std::string_view to_string(EntityType type) {
    switch (type) {
    case EntityType::person:
        return "person";
    case EntityType::org:
        return "org";
    case EntityType::place:
        return "place";
    }
    return "";
}

bool from_string(std::string_view word, EntityType& type) {
    for (const EntityType each : {EntityType::person, EntityType::org, EntityType::place}) {
        if (word == to_string(each)) {
            type = each;
            return true;
        }
    }
    return false;
}

} // namespace newshound
