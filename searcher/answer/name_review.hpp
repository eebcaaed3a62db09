// SPDX-License-Identifier: GPL-3.0-or-later
// What rules are not sure of, for people to decide: names that may be one and names that may have
// been joined wrongly.
#pragma once

#include "common/names/corrections.hpp"
#include "common/names/gather_names.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

// A correction that somebody might make.
struct Proposal {
    Correction::Action action = Correction::Action::merge; // merge, split or retype
    EntityType type = EntityType::person;
    std::string name{};
    std::string to{};
    std::uint64_t documents = 0; // that hold the name: what is at stake
    std::string_view reason{};

    bool operator==(const Proposal&) const = default;
};

// The `limit` largest, those of most documents first. Proposed are
// - to merge: names that differ in one letter; an organisation's initials with the only one that
//   they stand for; a surname with the person who has more than half of the articles of its
//   bearers;
// - to retype: a name that is mostly marked as another type;
// - to split: what was joined by surname alone or by initials.
// What people have decided already is left out.
std::vector<Proposal> review_names(const AllNames& all, std::size_t limit);

} // namespace newshound
