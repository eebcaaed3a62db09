// SPDX-License-Identifier: GPL-3.0-or-later
// "/entity": the page of a person, organisation or place, by name or by id.
#pragma once

#include "searcher/server/route.hpp"
#include "searcher/value/entity_id.hpp"
#include "searcher/value/query.hpp"

namespace newshound {

HttpResponse entity_route(RequestContext& context);

// Whom the parameter "id" names. Throws UsageError where it is no id.
EntityId asked_entity(const HttpRequest& request);

// Of the articles that name it, under any of its names.
Query value_query(const EntityId& id);

} // namespace newshound
