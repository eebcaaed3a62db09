// SPDX-License-Identifier: GPL-3.0-or-later
// All that a database says, as text: what must be the same whether or not something went wrong on
// the way to it.
#pragma once

#include <string>

namespace newshound::test {

// Every document by its version with terms, positions, values and data, all metadata, and the
// corrections of names. Left out
// is what tells of the runs and not of the archive: revisions, times, the last report, random ids,
// numbers of documents. Without stories, which depend on the order in which pages are read, where
// one of them could not be read at first. Throws Xapian's errors.
std::string archive_state(const std::string& database, bool with_stories = true);

// The files in the folder of a database that are not its own, nor its segments; "" = none.
std::string leftovers(const std::string& database);

} // namespace newshound::test
