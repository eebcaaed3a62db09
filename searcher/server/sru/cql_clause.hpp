// SPDX-License-Identifier: GPL-3.0-or-later
// One clause of CQL, index relation term, as a Query.
#pragma once

#include "searcher/value/query.hpp"

#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace newshound {

// `index` and `relation` in lower case; `term` with its escapes. Throws SruDiagnostic.
Query cql_clause(std::string_view index, std::string_view relation, std::string_view term);

// Indexes of other context sets: "dc.title" and the field that it is.
std::span<const std::pair<std::string_view, std::string_view>> cql_indexes();

} // namespace newshound
