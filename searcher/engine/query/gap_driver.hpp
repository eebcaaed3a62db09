// SPDX-License-Identifier: GPL-3.0-or-later
// A way around a fault of Xapian's (1.4, matcher/localsubmatch.cc with glass_alldocspostlist.cc).
//
// Where the weights don't matter it asks for a term that every document of a database has by its
// list of all documents, and gives that list the term's name. Stepping from one piece of the list
// to the next it then looks for a piece of that name, and takes the database for damaged. It does
// not happen where no document was ever removed (there is another list then), nor where the list is
// moved to a document that another one names.
#pragma once

#include "common/schema/database.hpp"

#include <xapian.h>

namespace newshound {

// `query` as it is, or, where a term of it may meet that fault in a part of `database`, the same
// beside a list that names the documents for it. Of local databases: other machines have to have a
// Xapian without it. Takes a look-up a term, only where documents were removed.
Xapian::Query without_gap_fault(const Xapian::Query& query, const OpenDatabase& database);

} // namespace newshound
