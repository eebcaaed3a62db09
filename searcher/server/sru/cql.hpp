// SPDX-License-Identifier: GPL-3.0-or-later
// The Contextual Query Language, version 1.2 (Library of Congress), as far as an archive of news
// has use for it, as a Query.
//
// Booleans and, or, not (from left to right, as CQL has it), parentheses; indexes of the sets cql
// (serverChoice, anywhere, allRecords), dc (title, creator, publisher, date, language, identifier)
// and newshound (every field of common/schema), which may go without a set; relations = == <> exact
// adj all any scr, and for dates and numbers = < <= > >= within; * as the end or start of a word.
#pragma once

#include "searcher/server/sru/sru_diagnostic.hpp"
#include "searcher/value/query.hpp"

#include <string_view>

namespace newshound {

// Throws SruDiagnostic.
Query cql_query(std::string_view text);

} // namespace newshound
