// SPDX-License-Identifier: GPL-3.0-or-later
// An archive's tables as a writer has them open: its root and its segments (segments.hpp), written
// to as one and committed as one.
#pragma once

#include "common/schema/segments.hpp"
#include "indexer/writer/lanes.hpp"
#include "indexer/writer/open_for_writing.hpp"

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

namespace newshound {

// What is to be added until the next commit.
enum class Coming { some, many };

// A transaction is always open. Throws as open_for_writing and Xapian's errors, behind which it is
// of no use but to be destroyed: what was committed stands. One thread at a time, but for work().
//
// Where many documents come and there are many threads they are added to two segments, by any of
// these (lanes.hpp): whoever asks for all() waits for them, and who may do without asks has_any()
// before.
class WritableArchive {
  public:
    WritableArchive(const std::string& path, const WriterOptions& options);
    ~WritableArchive();
    WritableArchive(const WritableArchive&) = delete;
    WritableArchive& operator=(const WritableArchive&) = delete;

    // All of it: documents by numbers that stay until the next commit, terms, the root's metadata.
    // Documents are added by add() and add_later() alone. What it gives is good until add_later().
    Xapian::WritableDatabase& all();

    // The tables that hold all metadata, for who needs no documents: it waits for none. The
    // reference stays good.
    Xapian::WritableDatabase& root() { return root_; }
    const Xapian::WritableDatabase& root() const { return root_; }

    // Whether a document has one of these terms, of those that tell of which article, address and
    // file it is (article_prefix, declared_prefix, path_prefix). It may say so of one that had it
    // since the last commit.
    bool has_any(const std::vector<std::string>& terms) const;

    // Into a segment that was begun last. Gives its number in all().
    Xapian::docid add(const Xapian::Document& document);
    // The same, whenever a thread is free. REQUIRES: nothing else shares what is in `document`
    void add_later(Xapian::Document&& document);
    // In the place of the document of that number. What changes none of has_any()'s terms may also
    // be written through all().
    void replace(Xapian::docid number, const Xapian::Document& document);

    // Does a part of what add_later() left to be done, on any thread. False where there is none.
    bool work() { return lanes_.work(); }

    // Commits; when the segments that were begun last are full, those that are many of one size
    // become one by that, and behind it new ones are begun.
    void commit(Coming coming = Coming::some);

  private:
    struct Part {
        std::uint64_t number = 0; // of the segment
        std::uint64_t revision = 0;
        Xapian::WritableDatabase tables;
        bool is_listed = true; // no commit tells of one to which nothing came
    };

    std::string folder_of(const Part& part) const { return segment_folder(path_, part.number); }
    void begin(Coming coming);
    void open_lanes();
    Xapian::docid number_in_all(std::size_t part, Xapian::docid number) const;
    Xapian::docid add_to_lane(Xapian::Document&& document);
    void note_terms(const Xapian::Document& document);
    void list_segments();
    std::uint64_t segment_bytes() const;
    bool is_full() const;
    std::uint64_t free_number() const;
    void begin_segment();
    std::vector<std::string> merge_segments();
    bool merge(std::size_t first, std::size_t end, std::vector<std::string>& old);

    std::string path_;
    std::optional<std::uint64_t> segment_bytes_; // as asked for
    bool has_many_threads_;
    Xapian::WritableDatabase root_;
    std::vector<Part> parts_; // the oldest first
    std::size_t filled_ = 0;  // of these, the last: to which documents are added; 0 = the root
    Xapian::WritableDatabase all_;
    Lanes lanes_;                               // where many come: the parts that are filled
    std::vector<Xapian::Database> committed_;   // of each lane, as it was then
    std::unordered_set<std::string> new_terms_; // of has_any(), since then
};

// Gives segments that a writer committed and did not come to list the head again that the root
// tells, and removes folders of segments that it does not list (is_segment_folder). REQUIRES: no
// writer but the caller
void put_back_segments(const std::string& archive);

} // namespace newshound
