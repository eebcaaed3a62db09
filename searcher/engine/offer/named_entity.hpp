// SPDX-License-Identifier: GPL-3.0-or-later
// What the archive holds under a name.
#pragma once

#include "common/names/identities.hpp"
#include "searcher/value/named_entity.hpp"

#include <xapian.h>

#include <optional>
#include <string>

namespace newshound {

// See Answerer::named. Of several names in the same words ("US", "us") that of most articles.
std::optional<NamedEntity> named_entity(const Xapian::Database& database,
                                        const Identities& identities, EntityType type,
                                        const std::string& name);

} // namespace newshound
