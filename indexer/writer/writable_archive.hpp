// SPDX-License-Identifier: GPL-3.0-or-later
// An archive's tables as a writer has them open: its root and its segments (segments.hpp), written
// to as one and committed as one.
#pragma once

#include "common/schema/segments.hpp"
#include "indexer/writer/open_for_writing.hpp"

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace newshound {

// A transaction is always open. Throws as open_for_writing and Xapian's errors, behind which it is
// of no use but to be destroyed: what was committed stands. One thread at a time.
class WritableArchive {
  public:
    WritableArchive(const std::string& path, const WriterOptions& options);
    ~WritableArchive();
    WritableArchive(const WritableArchive&) = delete;
    WritableArchive& operator=(const WritableArchive&) = delete;

    // All of it: documents by numbers that stay until the next commit, terms, the root's metadata.
    // Documents are added by add() alone. The reference stays good.
    Xapian::WritableDatabase& all() { return all_; }
    const Xapian::WritableDatabase& all() const { return all_; }

    // Into the segment that was begun last. Gives its number in all().
    Xapian::docid add(const Xapian::Document& document);

    // Commits; when the segment that was begun last is full, those that are many of one size become
    // one by that, and behind it a new one is begun.
    void commit();

  private:
    struct Part {
        std::uint64_t number = 0; // of the segment
        std::uint64_t revision = 0;
        Xapian::WritableDatabase tables;
        bool is_listed = true; // no commit tells of one to which nothing came
    };

    std::string folder_of(const Part& part) const { return segment_folder(path_, part.number); }
    void begin();
    void list_segments();
    std::uint64_t segment_bytes() const;
    bool is_full() const;
    std::uint64_t free_number() const;
    void begin_segment();
    std::vector<std::string> merge_segments();
    bool merge(std::size_t first, std::size_t end, std::vector<std::string>& old);

    std::string path_;
    std::optional<std::uint64_t> segment_bytes_; // as asked for
    Xapian::WritableDatabase root_;
    std::vector<Part> parts_; // the oldest first
    Xapian::WritableDatabase all_;
};

// Gives segments that a writer committed and did not come to list the head again that the root
// tells, and removes folders of segments that it does not list (is_segment_folder). REQUIRES: no
// writer but the caller
void put_back_segments(const std::string& archive);

} // namespace newshound
