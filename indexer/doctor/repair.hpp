// SPDX-License-Identifier: GPL-3.0-or-later
// Makes good what an examination found, as far as it follows from what is there.
#pragma once

#include "indexer/doctor/examined.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace newshound {

struct Repair {
    std::uint64_t renewed = 0;     // articles whose terms and versions were made anew of their text
    std::uint64_t tables = 0;      // entries of coverage and forms
    std::uint64_t files = 0;       // that the next run reads again
    std::string kept;              // where the damaged database is kept, after a rebuild; "" = none
    std::vector<LostArticle> lost; // whose text is nowhere in the database
    std::vector<std::string> pages; // their files that can be read, full paths: index them again
};

// Of broken blocks the whole database is rebuilt (rebuild.hpp); else it is mended in place, in one
// commit. Throws DatabaseBusy, DatabaseError and SystemError.
Repair repair(const std::string& path, const Examination& found);

} // namespace newshound
