// SPDX-License-Identifier: GPL-3.0-or-later
// What stays of a removed article: enough to keep it out and to tell why, nothing of its text. (Of
// one that is hidden only, the text stands elsewhere: hidden_versions.hpp.)
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

struct Tombstone {
    std::string id;
    std::string identity;           // as identity_of
    std::string removed;            // when: ISO 8601, UTC
    std::string reason;             // as given; may be ""
    std::vector<std::string> files; // names of the files it was read from
    std::size_t kept = 0; // versions that are hidden and kept whole; 0 = they are gone for good

    bool operator==(const Tombstone&) const = default;
};

std::string tombstone_key(std::string_view id);
std::string to_json(const Tombstone& tombstone);
bool from_json(std::string_view json, Tombstone& tombstone);

} // namespace newshound
