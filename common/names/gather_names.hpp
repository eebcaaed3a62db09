// SPDX-License-Identifier: GPL-3.0-or-later
// The names of an archive gathered into identities by rules.
#pragma once

#include "common/names/name_groups.hpp"

#include <array>
#include <vector>

namespace newshound {

// The names of people, organisations and places, in the order of EntityType.
using ArchiveNames = std::array<std::vector<NameCount>, 3>;

// Identities of two names or more; a pure function of the names and counts, in whatever order.
// Every type by itself: spellings of the same words are one; of organisations and places with or
// without "the", with or without a legal form that no namesake has otherwise, and the listed names
// of one country, city or union (same_names.hpp); of people same_person.hpp.
std::vector<Identity> gather_names(ArchiveNames names);

// All names of an archive and what they mean, for who goes through all of them.
struct AllNames {
    ArchiveNames names;
    Identities identities; // with corrections
};

} // namespace newshound
