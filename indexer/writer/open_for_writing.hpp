// SPDX-License-Identifier: GPL-3.0-or-later
// Opens or makes a database to write, and tells in people's words why it can't.
#pragma once

#include "common/program/clock.hpp"

#include <xapian.h>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace newshound {

inline constexpr std::uint64_t no_new_segment = UINT64_MAX;

struct WriterOptions {
    bool create = true;        // make the database when it is missing
    bool any_analysis = false; // open one of older rules for words, to renew it
    // The time at which an article comes: seconds since the start of 1970, UTC.
    std::function<std::int64_t()> clock = run_clock;
    // When a commit is due: after so many bytes of text (docs/benchmarks.md: larger batches are
    // slower in Xapian), so many documents and records, or so long after the one before.
    std::size_t commit_bytes = 4u << 20;
    std::size_t compared_bytes = 32u << 20; // known_runs.hpp
    std::size_t commit_changes = 20'000;
    std::chrono::seconds commit_interval{30};
    // That call Writer::work(). From four on a large run fills two segments at once, for what one
    // of them can add would hold up the others (docs/benchmarks.md).
    unsigned threads = 1;
    // A new segment is begun when the tables of the one before have grown to so many bytes
    // (segments.hpp); nothing = 256 MiB, and none in a shard of several: Xapian's server of it has
    // one folder. A segment gives documents other numbers: who goes by these has none begun.
    std::optional<std::uint64_t> segment_bytes{};
};

// Lets Xapian carry what it gathers of a transaction into its tables at each fortieth document. It
// commits nothing by that, but thousands of documents in its trees of words fit no processor's
// cache (docs/benchmarks.md). Sets a variable of the environment: call it before there are threads.
void write_in_small_batches();

// Throws DatabaseBusy when another writer holds it; DatabaseError when it is missing (and not to
// be made), not ours, of a newer format, or the disk refuses. Never makes a database inside a
// folder that holds anything else, nor over what may be one.
Xapian::WritableDatabase open_for_writing(const std::string& path, const WriterOptions& options);

} // namespace newshound
