// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of one database, or of several as one, written anew without gaps.
#pragma once

#include <string>
#include <vector>

namespace newshound {

// Writes into the folder `fresh`, which is made where it is missing, what the databases in
// `folders` hold: documents in their order, numbers that stay where there is one database, and the
// metadata of the first. All of it is on the disk behind that. Throws
// Xapian::DatabaseModifiedError when one was written to meanwhile, other errors of Xapian's,
// DatabaseError when one was not read to its end, and SystemError.
void merge_tables(const std::vector<std::string>& folders, const std::string& fresh);

} // namespace newshound
