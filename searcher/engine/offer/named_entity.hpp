// SPDX-License-Identifier: GPL-3.0-or-later
// What the archive holds under a name.
#pragma once

#include "common/names/identities.hpp"
#include "common/schema/database.hpp"
#include "searcher/value/named_entity.hpp"

#include <optional>
#include <string>

namespace newshound {

// See Answerer::named. Of several names in the same words ("US", "us") that of most articles.
std::optional<NamedEntity> named_entity(const OpenDatabase& database, const Identities& identities,
                                        EntityType type, const std::string& name);

} // namespace newshound
