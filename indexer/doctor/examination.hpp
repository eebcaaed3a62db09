// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with a database: its files, its articles, and the tables that follow from them.
#pragma once

#include "indexer/doctor/examined.hpp"

#include <string>

namespace newshound {

// Looks at every article and every block; writes nothing. Beside a writer it sees one revision.
// Of a database of which a segment can't be opened it tells that alone. Throws DatabaseError when
// its own tables can't be opened, DatabaseBusy when a writer is too fast.
Examination examine(const std::string& path);

// The same without Xapian's check of every block, which takes most of the time.
Examination examine_articles(const std::string& path);

} // namespace newshound
