// SPDX-License-Identifier: GPL-3.0-or-later
// The identities of a database: gathered from the names in it, and kept in it as one table.
#pragma once

#include "common/names/gather_names.hpp"

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace newshound {

inline constexpr std::string_view name_table_key = "newshound:names"; // of its metadata

// The names of all documents, each with how many have it, earlier versions of articles among them.
// Names too long for a term are left out: they stand by themselves; and where there are more than
// `most` of a type, those that fewest documents have.
ArchiveNames names_in(const Xapian::Database& database, std::size_t most = SIZE_MAX);

// How many documents came, changed or went since the names were gathered; absent = none.
inline constexpr std::string_view name_table_behind = "newshound:names_behind";

// Whether so many make it worth while to gather the names of an archive of `documents` anew, which
// takes as long for one new article as for all: always in a small one, else by each fiftieth that
// is another. Until then a new name stands by itself.
bool is_name_table_due(std::uint64_t behind, std::uint64_t documents);

// Gathers the names anew and keeps the identities, of a type not more than so many: they take some
// 300 bytes of memory each, and of a million articles most stand in one alone. Takes about a second
// for half a million names.
inline constexpr std::size_t most_names_gathered = 250'000;
// Throws Xapian::Error.
void write_name_table(Xapian::WritableDatabase& database);

// The value terms (facet_terms.hpp) of the documents that hold one of its names.
std::vector<std::string> value_terms(const Identity& identity);

// As they were kept; none where no run has come to its end yet.
std::vector<Identity> read_name_table(const Xapian::Database& database);

} // namespace newshound
