// SPDX-License-Identifier: GPL-3.0-or-later
// The identities of a database: gathered from the names in it, and kept in it as one table.
#pragma once

#include "common/names/gather_names.hpp"

#include <xapian.h>

#include <string_view>
#include <vector>

namespace newshound {

inline constexpr std::string_view name_table_key = "newshound:names"; // of its metadata

// The names of all documents, each with how many have it, earlier versions of articles among them.
// Names too long for a term are left out: they stand by themselves.
ArchiveNames names_in(const Xapian::Database& database);

// Set where the table is of all names that the database holds: a run that is killed leaves it
// empty.
inline constexpr std::string_view name_table_is_whole = "newshound:names_whole";

// Gathers the names anew and keeps the identities. Takes about a second for half a million names.
// Throws Xapian::Error.
void write_name_table(Xapian::WritableDatabase& database);

// The value terms (facet_terms.hpp) of the documents that hold one of its names.
std::vector<std::string> value_terms(const Identity& identity);

// As they were kept; none where no run has come to its end yet.
std::vector<Identity> read_name_table(const Xapian::Database& database);

} // namespace newshound
