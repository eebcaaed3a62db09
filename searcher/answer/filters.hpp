// SPDX-License-Identifier: GPL-3.0-or-later
// Choices beside a query: fields and values that its articles must have, or must not.
#pragma once

#include "common/schema/schema.hpp"
#include "searcher/value/query.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace newshound {

// A value as people read it; nothing in it is an operator.
struct FieldValue {
    std::string field; // of common/schema
    std::string value;
    bool excluded = false;
};

// "outlet:TASS", or "-outlet:TASS" for all others; year and month are fields too, as facets have
// them. Throws UsageError for another form.
FieldValue parse_filter(std::string_view text);

// Throws UsageError, with the nearest name, where there is none.
const Field& known_field(const std::string& name);

// As conditions that must all hold. Of a field of which an article has one value (outlet) any of
// its values will do, of others (person) all must be there. Throws UsageError for a field that
// there is not, QueryError for a value that the field can't have, whose text is that value.
std::vector<Query> read_filters(const std::vector<FieldValue>& values);

// Whether an article has at most one value of a field of common/schema.
bool is_single_valued(std::string_view field);

// The query and the filters as one query.
Query confined(const Query& query, const std::vector<Query>& filters);

} // namespace newshound
