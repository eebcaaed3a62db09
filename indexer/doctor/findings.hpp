// SPDX-License-Identifier: GPL-3.0-or-later
// An examination told to people: what is wrong, and the very command that mends it.
#pragma once

#include "indexer/doctor/backup.hpp"
#include "indexer/doctor/examined.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace newshound {

struct Finding {
    std::string part; // "files", "checksums", "articles", "words", "versions", "coverage" …
    std::uint64_t count = 0;
    std::string what;    // one line
    std::string command; // what to do about it; "" = nothing can be done by command
};

// Nothing when all is well. `path` is the database's.
std::vector<Finding> findings_of(const Examination& found, const ChecksumResult& checksums,
                                 const std::string& path);

} // namespace newshound
