// SPDX-License-Identifier: GPL-3.0-or-later
// The run: page -> article -> enriched -> written. The only place that knows about threads.
#pragma once

#include "indexer/report.hpp"

#include <atomic>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

struct IndexOptions {
    std::string database;
    std::vector<std::string> paths;    // files and folders
    std::vector<std::string> excluded; // globs, see folder_source.hpp
    std::vector<std::string> without;  // enrichers to leave out
    std::string entity_list;           // path of the user's names; "" = none
    std::string outlet_list;           // path of the user's outlets; "" = none
    unsigned threads = 1;
    bool prune = false; // remove what came from files below the named folders that are gone
};

// How a run is watched. All are called on the thread that runs.
struct IndexEvents {
    std::function<void(const Report&)> progress; // after each page
    std::function<void(const std::string& path, std::string_view reason)> skipped;
    const std::atomic<bool>* stop = nullptr; // true = end soon, keeping what is done
};

// Indexes what `options.paths` name. The same articles, ids and order of documents whatever the
// number of threads. Throws SystemError when none of the paths can be read, DatabaseError,
// DatabaseBusy, and UsageError for bad lists.
Report index_archive(const IndexOptions& options, const IndexEvents& events);

// Enriches all stored articles anew and writes them in this program's format, without their pages.
Report index_again(const IndexOptions& options, const IndexEvents& events);

} // namespace newshound
