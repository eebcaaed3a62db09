// SPDX-License-Identifier: GPL-3.0-or-later
// One value of a query (a word, a quotation, a range …), read as its field wants it.
#pragma once

#include "common/article/date.hpp"
#include "common/schema/schema.hpp"
#include "searcher/value/query.hpp"

#include <cstddef>
#include <string_view>

namespace newshound {

struct LeafText {
    std::string_view text;
    std::size_t offset = 0; // in the query
    bool quoted = false;
    bool exact = false; // = before it: this very value
};

// `field` null means headline and body. Throws QueryError (whose `query` is empty: the parser
// knows it) for a value that the field can't have.
Query make_leaf(const Field* field, const LeafText& leaf, const Date& today);

} // namespace newshound
