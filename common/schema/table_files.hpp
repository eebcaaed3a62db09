// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the files of a database are all there, as far as can be told at once. Xapian opens a
// table when it is asked for and takes a missing one for empty: phrases would be counted wrongly.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace newshound {

// The file of checksums in a database's folder, in the form of sha256sum(1).
inline constexpr std::string_view checksum_file = "SHA256SUMS";

// There too, while a run reads pages or when it was killed: see indexer/pages_in_work.hpp.
inline constexpr std::string_view pages_in_work_file = "pages-in-work";

// Whether the file is one of Xapian's tables or their head, by its name.
bool is_table_file(std::string_view name);

// Of a database in a folder: throws DatabaseError naming the first file that is missing, ends
// before a block that is in use or begins its tree with nothing but zeros. Bytes behind the end
// that the head tells are what a killed writer leaves, and do no harm. Of a head that can't be read
// Xapian tells better. Costs one small read a table, and of one that ends before its last free
// block the reading of the list of these.
void check_table_files(const std::string& folder);

// The bytes of the head "iamglass": all that Xapian knows of a revision but its blocks. "" where it
// can't be read.
std::string table_head(const std::string& folder);

// What stays the same through all revisions of a database, of its head.
std::string table_identity(const std::string& head);
// Xapian's number of the revision; nothing of what is no whole head.
std::optional<std::uint64_t> table_revision(const std::string& head);

// Of the tables in that folder, in bytes; 0 when there are none.
std::uint64_t table_bytes(const std::string& folder);

// How many entries each of Xapian's tables has by the head: "position", "docdata", … Empty where
// the head can't be read.
std::map<std::string, std::uint64_t> table_entries(const std::string& folder);

} // namespace newshound
