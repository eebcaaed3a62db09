// SPDX-License-Identifier: GPL-3.0-or-later
// Which articles of a database an identity, an id or an address names.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

namespace newshound {

// The id that belongs to `identity` (identity.hpp): that of its article, else the first that no
// other article has.
std::string id_for(const Xapian::Database& database, const std::string& identity);

// The ids of the articles that an id or address names, each once; empty = none.
std::vector<std::string> find_articles(const Xapian::Database& database,
                                       const std::string& id_or_address);

} // namespace newshound
