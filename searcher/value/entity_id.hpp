// SPDX-License-Identifier: GPL-3.0-or-later
// A person, organisation or place as one word that tables, addresses and other programs keep:
// "person.Angela_Merkel", "org.AT~26T".
//
// Type, full stop, name: letters and digits of ASCII, '-' and '.' as they are, a blank as '_',
// every other byte as '~' and two hexadecimal digits; so all of it is unreserved in addresses (RFC
// 3986). The name is one under which the identity went when the id was made; it finds the identity
// for as long as that name belongs to it, whatever it is shown as since.
#pragma once

#include "common/article/entity.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace newshound {

struct EntityId {
    EntityType type = EntityType::person;
    std::string name{}; // UTF-8, not empty

    bool operator==(const EntityId&) const = default;
};

std::string to_string(const EntityId& id);

// Nothing for a text that to_string can't have made.
std::optional<EntityId> read_entity_id(std::string_view text);

} // namespace newshound
