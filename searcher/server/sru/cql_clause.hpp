// SPDX-License-Identifier: GPL-3.0-or-later
// One clause of CQL, index relation term, as a Query.
#pragma once

#include "searcher/value/query.hpp"

#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace newshound {

// The index `asked` and `relation` in lower case; `term` with its escapes. Throws SruDiagnostic.
Query cql_clause(std::string_view asked, std::string_view relation, std::string_view term);

// The field of an index; "" = headline and text. Throws SruDiagnostic where there is none.
std::string cql_field(std::string_view asked);

// Indexes of other context sets: "dc.title" and the field that it is.
std::span<const std::pair<std::string_view, std::string_view>> cql_indexes();

} // namespace newshound
