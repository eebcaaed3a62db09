// SPDX-License-Identifier: GPL-3.0-or-later
// The page of a person, organisation or place.
#pragma once

#include "searcher/answer/entity_profile.hpp"
#include "searcher/server/web/page_frame.hpp"
#include "searcher/value/entity_id.hpp"

#include <string>
#include <string_view>

namespace newshound {

// `field` is person, org or place; `name` as asked for.
std::string write_entity_page(const PageContext& context, std::string_view field,
                              const std::string& name, const EntityProfile& profile);

// The same in a few lines, for a small frame in another site's page.
std::string write_entity_preview(const PageContext& context, const EntityId& id,
                                 const EntityProfile& profile);

} // namespace newshound
