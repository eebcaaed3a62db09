// SPDX-License-Identifier: GPL-3.0-or-later
// A database of which blocks are damaged is made anew of all that can still be read.
#pragma once

#include "common/article/outlet_registry.hpp"
#include "indexer/doctor/examined.hpp"

#include <string>
#include <vector>

namespace newshound {

// Puts a new database in the place of the one at `path`, which is kept beside it as the name that
// is given back. Every article whose text can be read is there again, under its number, with
// everything that follows from it; what else the database remembered (files, folders, removals) as
// far as it can be read, and the corrections of names. Those that are lost go to `lost`. No other
// program writes meanwhile. Throws DatabaseBusy, DatabaseError and SystemError; then nothing was
// changed.
std::string rebuild(const std::string& path, const OutletRegistry& outlets,
                    std::vector<LostArticle>& lost);

} // namespace newshound
