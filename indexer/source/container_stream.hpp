// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes of a container of records as they were before it was compressed, from its beginning to
// its end, and where in the file each of them stands.
//
// A .warc.gz has a gzip member for each record (ISO 28500, annex D); others have one for the whole
// file, or members that end anywhere: here they follow each other without a seam. A .warc.zst has
// frames, with a dictionary in front ("Use of the Zstandard compression format in WARC files",
// IIPC, 2021). How a file is compressed is told by its first bytes, never by its name.
#pragma once

#include "common/text/record_name.hpp"
#include "indexer/source/byte_source.hpp"
#include "indexer/source/compression/make_decompressor.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

// Memory is bounded by its buffers and the window of the decompressor. One thread at a time.
class ContainerStream {
  public:
    enum class State {
        going,
        ended,
        cut,        // the file ends within a member
        damaged,    // a member can't be decompressed; see resume()
        bomb,       // it is too much for so small a file
        unreadable, // the system says so
    };

    // What stands in front of `start` is not given.
    explicit ContainerStream(std::unique_ptr<ByteSource> bytes, const RecordPlace& start = {});

    // Null with errno when the file can't be opened (EINVAL: it is no regular file).
    static std::unique_ptr<ContainerStream> open(const std::string& path,
                                                 const RecordPlace& start = {});

    // What comes next, at least a byte, of one member alone; valid until the next call of anything.
    // Empty when it does not go on: state() says why.
    std::string_view peek();
    // REQUIRES: count <= peek().size().
    void skip(std::size_t count) { out_at_ += count; }

    // No more bytes than these can come. Of a file that is compressed with what has no bound, any.
    std::uint64_t most_left() const;

    std::uint64_t reached() const { return read_to_; } // of the file
    RecordPlace place() const; // of the first byte of peek(), to be called behind it
    bool is_compressed() const { return decompressor_ != nullptr; }
    // Whether the first byte of peek() is the first of a compressed member.
    bool is_at_member() const { return decompressor_ && place().within == 0; }
    State state() const { return state_; }
    // Why it ended before its end for good, one of skip_reasons.hpp; "" = it did not.
    std::string trouble() const;

    // Behind damage: goes on at the next member that begins well. False when there is none, or too
    // much of the file is damaged.
    bool resume();

  private:
    void choose_compression();
    std::string read_dictionary() const;
    void go_to(const RecordPlace& start);
    void fill();
    bool fill_raw();
    bool begin_member();
    void decompress();

    std::unique_ptr<ByteSource> bytes_;
    std::uint64_t read_to_ = 0; // of them
    Compression compression_ = Compression::gzip;
    std::unique_ptr<Decompressor> decompressor_; // null = the file is plain
    std::vector<char> raw_buffer_;
    std::string_view raw_;         // read and not decompressed yet
    std::uint64_t raw_offset_ = 0; // of its first byte in the file
    std::vector<char> out_buffer_;
    std::size_t out_at_ = 0;
    std::size_t out_size_ = 0;
    RecordPlace out_place_; // of out_buffer_'s first byte
    std::uint64_t member_start_ = 0;
    std::uint64_t within_ = 0; // decompressed bytes of the member so far
    bool in_member_ = false;
    std::uint64_t taken_ = 0; // bytes of the file in all
    std::uint64_t made_ = 0;  // bytes they became
    unsigned resumed_ = 0;
    State state_ = State::going;
    int error_ = 0; // errno
};

} // namespace newshound
