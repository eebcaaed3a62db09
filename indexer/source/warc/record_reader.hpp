// SPDX-License-Identifier: GPL-3.0-or-later
// The records of a WARC or ARC file, one after the other, as a careful reader finds them: behind
// damage it goes on at the next one.
#pragma once

#include "indexer/source/container_stream.hpp"
#include "indexer/source/warc/record.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace newshound {

// Reads forward only. Total for any bytes; memory is bounded by the stream's and by what blocks are
// asked for. One thread at a time.
class RecordReader {
  public:
    enum class Found {
        record, // head() and place() are its
        damage, // what stands at place() is no record; the next one, if any, comes next
        cut,    // the file ends within a record or member, which began at place(); `end` comes next
        busy,   // the budget is used up: to be called again with another
        end,
    };

    explicit RecordReader(std::unique_ptr<ContainerStream> stream) : stream_(std::move(stream)) {}

    // `budget`: how many decompressed bytes may be passed over; it is lowered.
    Found next(std::size_t& budget);

    const RecordHead& head() const { return head_; }
    const RecordPlace& place() const { return place_; }
    // Its lines as they stand in the file, with their ends and the empty one; of ARC its line.
    const std::string& head_bytes() const { return head_bytes_; }

    // Appends what comes next of the record's block, at most so many bytes. Less only where the
    // block ends, or what is left of it.
    void read_block(std::string& block, std::size_t most);
    // Bytes of the block that were not read yet; many where that is not known.
    std::uint64_t left() const { return left_; }
    // Whether the file has less of the block than its head says, or it says no length.
    bool is_cut() const { return is_cut_; }

    // Up to which byte of the file all records were read whole: another reader may go on there.
    std::uint64_t whole_to() const { return whole_to_; }
    const ContainerStream& stream() const { return *stream_; }

  private:
    enum class Format { unknown, warc, arc };

    bool pass_over_block(std::size_t& budget);
    bool pass_over_blanks(std::size_t& budget);
    std::string_view block_bytes();
    std::string_view block_line();
    void skip_block(std::size_t count);
    void read_bytes_of_line(std::string& line);
    void read_line(std::string& line);
    void take_first_line();
    bool begins_record(std::string_view line) const;
    bool read_head();
    bool read_warc_head();
    bool find_next(std::size_t& budget);
    Found at_end();

    std::unique_ptr<ContainerStream> stream_;
    Format format_ = Format::unknown;
    RecordHead head_;
    std::string head_bytes_;
    RecordPlace place_;
    std::uint64_t left_ = 0;
    bool is_cut_ = false;
    bool is_endless_ = false; // what is left of the block ends where the next head is
    std::string line_;        // read and not given yet: the first of a record, or of such a block
    std::string line_bytes_;  // the line that was read last, with its end
    RecordPlace line_place_;  // where it stands
    bool has_line_ = false;
    bool is_lost_ = false; // the next record is being looked for
    bool found_none_ = false;
    bool has_ended_ = false;
    std::uint64_t whole_to_ = 0;
};

} // namespace newshound
