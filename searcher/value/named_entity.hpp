// SPDX-License-Identifier: GPL-3.0-or-later
// A person, organisation or place under all of its names, as plain values.
#pragma once

#include "common/names/identities.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace newshound {

struct NamedEntity {
    // A name, why it belongs here, and how many articles (newest versions) hold it.
    struct Name {
        Member member{};
        std::size_t articles = 0;
    };

    EntityType type = EntityType::person;
    std::string name{};        // that is shown
    std::vector<Name> names{}; // the shown one first, then the most frequent; those of no article
                               // are left out
    bool is_hidden = false;    // by a correction
    std::vector<std::string> corrections{}; // as Identity::corrections
};

} // namespace newshound
