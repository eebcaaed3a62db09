// SPDX-License-Identifier: GPL-3.0-or-later
// What one run did: how many pages were indexed, and why the others were not.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace newshound {

struct Report {
    std::uint64_t files = 0;                      // seen
    std::uint64_t bytes = 0;                      // of pages read, decompressed
    std::uint64_t file_bytes = 0;                 // on disk, of files done; of a container so far
    std::uint64_t indexed = 0;                    // new articles
    std::uint64_t updated = 0;                    // articles with a new version
    std::uint64_t kept_apart = 0;                 // of the new: declare another story's address
    std::uint64_t unchanged = 0;                  // nothing new: file or text known
    std::uint64_t of_other_shards = 0;            // belong to other shards of the archive
    std::uint64_t older = 0;                      // passed over by --since
    std::uint64_t moved = 0;                      // of these: files known from another path
    std::uint64_t healed = 0;                     // articles that were damaged in the database
    std::uint64_t renewed = 0;                    // by --again
    std::uint64_t pruned = 0;                     // versions whose files are gone
    std::uint64_t kept = 0;                       // such versions that were not removed
    std::vector<std::string> refused;             // roots of which --prune would take too much
    std::map<std::string, std::uint64_t> skipped; // reason -> pages
    std::uint64_t containers = 0;                 // WARC, zip and such files read to their end
    std::uint64_t containers_unchanged = 0;       // such files passed over: they are as they were
    std::map<std::string, std::uint64_t>
        records;                          // kind -> records and members of containers, pages too
    std::uint64_t listed_pages = 0;       // that lists in WACZ files name
    std::uint64_t revisits_here = 0;      // of these: captures more of pages that are here
    std::uint64_t revisits_elsewhere = 0; // revisits of pages that are not here
    double seconds = 0;
    bool interrupted = false;

    bool operator==(const Report&) const = default;
};

std::uint64_t skipped_in_all(const Report& report);

// For people, a few lines. `database` is where it went.
std::string to_text(const Report& report, const std::string& database);

// One JSON object in one line: {"format_version": 1, "files": …, "skipped": {"PDF": 3}, …}.
std::string to_json(const Report& report);

} // namespace newshound
