// SPDX-License-Identifier: GPL-3.0-or-later
// A file that holds many pages: WARC or ARC. Gives its pages one after the other, and counts its
// other records.
#pragma once

#include "indexer/source/source.hpp"
#include "indexer/source/warc/record_reader.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <utility>

namespace newshound {

// How many kinds of records are told apart; the rest are counted as others.
inline constexpr std::size_t most_record_kinds = 300;

// Ends in .warc or .arc, each also .gz or .zst, in any case.
bool is_named_like_a_container(const std::string& path);

// Whether the file begins as a container does, however it is compressed and called.
bool is_container(const std::string& path);

// What tells a container that was written on from one that was replaced: a hash of the first and
// the last bytes in front of `end`. 0 when they can't be read or the file is shorter.
std::uint64_t container_mark(const std::string& path, std::uint64_t end);

// Memory: one record at a time, and what a stream takes. One thread at a time.
class Container {
  public:
    enum class Step {
        item, // a page to be read, or a record that is skipped
        busy, // nothing yet: to be called again
        end,
    };

    // `file` is the container as a source lists it; reads from the record at `place` on. Of a block
    // at most `limit` bytes are kept. Null with errno when it can't be opened.
    static std::unique_ptr<Container> open(SourceItem file, const RecordPlace& place,
                                           std::size_t limit);

    // An item has the container's name and path with the record's place behind it, its size and the
    // hash of its head as a stamp, and the records counted since the item before.
    Step next(SourceItem& item);

    // Those since the last item.
    std::map<std::string, std::uint64_t> take_counts() { return std::exchange(counts_, {}); }
    // Why it ended before its end; "" = it did not.
    std::string trouble() const;
    // At its end: why it is none; "" = it holds a record, or was not read from its beginning.
    std::string_view lack() const;
    // Up to which byte of the file all was read: another run may go on there.
    std::uint64_t whole_to() const { return reader_.whole_to(); }
    const SourceItem& file() const { return file_; }

  private:
    Container(SourceItem file, std::unique_ptr<ContainerStream> stream, bool is_whole,
              std::size_t limit)
        : file_(std::move(file)), reader_(std::move(stream)), holds_records_(!is_whole),
          limit_(limit) {}

    bool take_record(SourceItem& item);
    SourceItem item_at(const RecordPlace& place);
    void count(const std::string& kind);

    SourceItem file_;
    RecordReader reader_;
    bool holds_records_; // or was begun behind some
    bool holds_bytes_ = false;
    std::size_t limit_;
    std::map<std::string, std::uint64_t> counts_; // of records by kind
};

} // namespace newshound
