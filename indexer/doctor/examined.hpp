// SPDX-License-Identifier: GPL-3.0-or-later
// What an examination of a database found, as plain values.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace newshound {

// A document of which the text can't be read any more.
struct LostArticle {
    Xapian::docid docid = 0;
    std::string id;                 // "" = not known
    std::vector<std::string> files; // names of those that gave it, as file records have them

    bool operator==(const LostArticle&) const = default;
};

struct Examination {
    std::uint64_t documents = 0; // looked at
    std::string broken_blocks;   // what Xapian's own check of the files says; "" = nothing
    std::string lost_segment;    // why one can't be opened, and nothing was looked at; "" = all can
    std::vector<LostArticle> lost;
    std::vector<Xapian::docid> unlike;    // whose terms or positions are not those of their text
    std::vector<std::string> unsettled;   // ids of articles whose versions or groups don't agree
    std::vector<std::string> risen;       // ids of articles that were removed, and stand
    std::vector<std::string> loose_files; // names of known files whose article is not there
    std::map<std::string, std::string> tables; // metadata key -> as it should be; "" = not there
    std::uint64_t coverage_entries = 0;        // of these: of the coverage
    std::uint64_t form_entries = 0;            // of these: of the forms of words

    bool is_sound() const {
        return broken_blocks.empty() && lost_segment.empty() && lost.empty() && unlike.empty() &&
               unsettled.empty() && risen.empty() && loose_files.empty() && tables.empty();
    }
};

} // namespace newshound
