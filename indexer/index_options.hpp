// SPDX-License-Identifier: GPL-3.0-or-later
// What a run of the indexer is told, and how it is watched.
#pragma once

#include "common/article/date.hpp"
#include "common/schema/share.hpp"
#include "indexer/report.hpp"
#include "indexer/run_memory.hpp"

#include <atomic>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

enum class PruneRule {
    some,       // unless it is so much that something seems wrong: see prune.hpp
    everything, // all of it
    none,       // it is only counted
};

// A folder known from earlier runs that was renamed or moved.
struct MovedRoot {
    std::string old; // its label, or where it was
    std::string now; // the folder
};

// What an index of WARC files names, and what in it names nothing.
struct IndexedParts {
    std::map<std::string, std::vector<std::uint64_t>> offsets; // of records, by path of their file
    std::uint64_t others = 0;                                  // lines of what is no page
    std::vector<std::string> bad; // lines that are none, as people call them; perhaps not all
    std::uint64_t more_bad = 0;   // the others
};

struct IndexOptions {
    std::string database;
    std::vector<std::string> paths;    // files and folders; of a list files alone
    bool is_list = false;              // they are files of one archive
    std::string list_root;             // its folder; "" = the deepest that holds them all
    std::optional<IndexedParts> parts; // of the paths only these records; they are a list
    std::vector<MovedRoot> moved_roots;
    std::vector<std::string> excluded; // globs, see folder_source.hpp
    std::optional<Date> since; // files changed, and pages captured, before it are passed over
    std::vector<std::string> without; // enrichers to leave out
    std::string outlet_list;          // path of the user's outlets; "" = none
    unsigned threads = 1;
    RunMemory memory{};         // may allow fewer threads
    std::optional<Share> share; // of the archive; none = what the database remembers
    std::optional<std::uint64_t> segment_bytes; // see open_for_writing.hpp
    bool check_digests = false; // of pages in containers; those that are wrong are skipped
    bool with_texts = false;    // .txt files and plain text made of pages (WET) are pages, too
    // What goes of that which came from files below the named folders that are gone.
    std::optional<PruneRule> prune;
};

// How a run is watched. All but `overdue` are called on the thread that runs.
struct IndexEvents {
    std::function<void(const Report&)> progress; // after each page
    std::function<void(const std::string& path, std::string_view reason)> skipped;
    std::function<void(const std::string& advice)> advise; // a line for people
    // Of a page whose reading does not end (pages_in_work.hpp), which nothing can stop but the end
    // of the program; called on a thread of its own. Empty = it is waited for.
    std::function<void(const std::string& path)> overdue;
    const std::atomic<bool>* stop = nullptr; // true = end soon, keeping what is done
};

} // namespace newshound
