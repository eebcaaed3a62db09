// SPDX-License-Identifier: GPL-3.0-or-later
// One member of an archive as bytes that can be read at any place.
//
// Forward they come as they are decompressed; a little way back they are still at hand; farther
// back the archive is read again from its beginning.
#pragma once

#include "common/text/sha256.hpp"
#include "indexer/source/archive/archive_reader.hpp"
#include "indexer/source/byte_source.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace newshound {

class MemberBytes : public ByteSource {
  public:
    // Of the member that is the `number`-th of the archive, counted from 0; other readers made so
    // many bytes of it.
    MemberBytes(std::string path, std::uint64_t number, std::uint64_t made)
        : path_(std::move(path)), number_(number), made_(made) {}

    ssize_t read_at(std::uint64_t offset, char* to, std::size_t room) override;

    std::uint64_t size() const override { return UINT64_MAX; } // what the archive says may be wrong

    // ArchiveReader::made of this alone.
    std::uint64_t made() const { return made_here_ + (reader_ ? reader_->made() - made_ : 0); }
    // Why the member ended before its end, one of skip_reasons.hpp; "" = it did not.
    std::string_view failure() const { return failure_; }
    // Of all its bytes, "sha256:…" with digits in lower case; "" before its end, or where it was
    // not whole.
    std::string digest() const { return digest_; }

  private:
    bool rewind();
    bool fill();
    void sum(std::size_t at, std::size_t count);

    std::string path_;
    std::uint64_t number_;
    std::uint64_t made_;
    std::uint64_t made_here_ = 0;           // by readers that were left
    std::unique_ptr<ArchiveReader> reader_; // at the member; null = not begun
    std::string window_;                    // of the member's bytes the last that came
    std::uint64_t window_start_ = 0;
    bool has_ended_ = false;
    std::string_view failure_;
    Sha256 sum_;
    std::uint64_t summed_ = 0; // bytes in it
    std::string digest_;
};

} // namespace newshound
