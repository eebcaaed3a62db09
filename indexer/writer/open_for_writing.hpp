// SPDX-License-Identifier: GPL-3.0-or-later
// Opens or makes a database to write, and tells in people's words why it can't.
#pragma once

#include <xapian.h>

#include <string>

namespace newshound {

struct WriterOptions {
    bool create = true;        // make the database when it is missing
    bool any_analysis = false; // open one of older rules for words, to renew it
    // Bytes of text between commits. See docs/benchmarks.md: larger batches are slower in Xapian.
    std::size_t commit_bytes = 4u << 20;
};

// Throws DatabaseBusy when another writer holds it; DatabaseError when it is missing (and not to
// be made), not ours, of a newer format, or the disk refuses. Never makes a database inside a
// folder that holds anything else.
Xapian::WritableDatabase open_for_writing(const std::string& path, const WriterOptions& options);

} // namespace newshound
