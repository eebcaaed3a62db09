// SPDX-License-Identifier: GPL-3.0-or-later
// All names of an archive as a table for other programs, and corrections out of such a table.
#pragma once

#include "common/names/corrections.hpp"
#include "common/names/gather_names.hpp"

#include <cstddef>
#include <iosfwd>
#include <string>
#include <vector>

namespace newshound {

// CSV, a row a name: type, name and documents as articles mark it; identity and identity_type as
// it is shown; reason, certainty and by as of Member; hidden: "yes" or nothing.
void write_name_list(std::ostream& out, const AllNames& all);

struct Imported {
    std::vector<Correction> corrections;
    std::size_t unknown = 0; // rows of names that no article shows
};

// What a table says otherwise than the archive does, as corrections by `who`: a table as
// write_name_list gives it, of which the columns type, name and identity must be there, in any
// order; or lines of NAME tab TYPE tab CANONICAL NAME with comments behind "#". Throws SystemError
// for a file that can't be read, UsageError for one that is neither.
Imported read_name_list(const std::string& path, const AllNames& all, const std::string& who);

} // namespace newshound
