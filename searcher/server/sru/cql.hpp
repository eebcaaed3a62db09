// SPDX-License-Identifier: GPL-3.0-or-later
// The Contextual Query Language, version 1.2 (Library of Congress), as far as an archive of news
// has use for it, as a Query.
//
// Booleans and, or, not (from left to right, as CQL has it), parentheses; indexes of the sets cql
// (serverChoice, anywhere, allRecords), dc (title, creator, publisher, date, language, identifier,
// subject, source), rec (identifier) and newshound (every field of common/schema), which may go
// without a set; languages in two letters or three; relations = == <> exact adj all any scr, and
// for dates and numbers = < <= > >= within; * as the end or start of a word; sortBy with one key,
// the date of publication (dc.date, /sort.descending).
#pragma once

#include "searcher/server/sru/sru_diagnostic.hpp"
#include "searcher/value/query.hpp"
#include "searcher/value/request.hpp"

#include <string_view>

namespace newshound {

struct CqlQuery {
    Query query{};
    Sort sort = Sort::relevance; // where nothing else is asked for
};

// Throws SruDiagnostic.
CqlQuery cql_query(std::string_view text);

} // namespace newshound
