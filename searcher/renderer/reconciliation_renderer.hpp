// SPDX-License-Identifier: GPL-3.0-or-later
// Candidates as the Reconciliation Service API 0.2 has them.
#pragma once

#include "common/text/json.hpp"
#include "searcher/value/entity_candidate.hpp"

#include <string_view>
#include <vector>

namespace newshound {

// {id, name} of a type.
Json entity_type_json(EntityType type);

// {result: [{id, name, description, type, score, match, features}]}; scores are 0 to 100.
Json reconciliation_result_json(const std::vector<EntityCandidate>& candidates);

// {result: [{id, name, description, notable}]}.
Json entity_suggestions_json(const std::vector<EntityCandidate>& found);

// {result: [{id, name}]} of the types whose name starts so, in whatever case.
Json type_suggestions_json(std::string_view start);

} // namespace newshound
