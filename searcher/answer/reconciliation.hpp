// SPDX-License-Identifier: GPL-3.0-or-later
// Names of somebody's table matched to identities, as the Reconciliation Service API 0.2 asks
// (https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/).
#pragma once

#include "searcher/value/entity_candidate.hpp"
#include "searcher/value/entity_id.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

class Answerer;

struct ReconciliationQuery {
    std::string key{};                   // under which the batch has it
    EntityQuestion question{};           // of no type: nothing fits
    std::vector<EntityType> preferred{}; // others only rank lower; none = all are alike
    bool has_properties = false;         // we have none to hold them against: nothing is certain
};

inline constexpr std::size_t most_reconciliation_queries = 100; // in a batch
inline constexpr std::size_t most_candidates = 100;             // of one query

// A batch as JSON, {"q0": {"query": …, "type": …, "limit": …, "type_strict": …, "properties": …},
// …}, in its order. Throws UsageError for what is none, naming the query and member.
std::vector<ReconciliationQuery> read_reconciliation_batch(std::string_view json);

// The likest first. An identity's id is its name too. Throws as Answerer::named.
std::vector<EntityCandidate> reconcile(Answerer& archive, const ReconciliationQuery& query);

// Identities of which a name, or a word of one, starts so; of most articles first. An id gives its
// identity. At most `limit` behind the first `offset`. Throws as Answerer::suggest.
std::vector<EntityCandidate> suggest_entities(Answerer& archive, std::string_view start,
                                              std::size_t offset, std::size_t limit);

} // namespace newshound
