// SPDX-License-Identifier: GPL-3.0-or-later
// The members of a zip, tar (also compressed) or 7z file, one after the other, by libarchive.
//
// The only room that knows libarchive. Nothing is ever extracted: names and bytes go to the caller.
// Of a zip, what is not asked for is not decompressed; a compressed tar is read as a stream, a 7z
// nearly so.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace newshound {

struct ArchiveMember {
    enum class Kind { file, folder, other };
    std::string name; // as the archive has it: UTF-8 where it says so, else any bytes
    Kind kind = Kind::file;
    bool is_encrypted = false;
};

// Total for any bytes. Memory: the window of the decompressor (xz: at most 1 GB, of LZMA in 7z what
// the file asks for, else at most 128 MB) and, of zip and 7z, the list of members. One thread at a
// time.
class ArchiveReader {
  public:
    // Null with errno when the file can't be opened.
    static std::unique_ptr<ArchiveReader> open(const std::string& path);
    ~ArchiveReader();
    ArchiveReader(const ArchiveReader&) = delete;
    ArchiveReader& operator=(const ArchiveReader&) = delete;

    // False at the end, and where trouble() says why it does not go on.
    bool next();
    const ArchiveMember& member() const { return member_; }

    // Reads what comes next of the member: less than `room` only where it ends, or failure() says
    // why it does not go on. What came before a failure may be wrong at any byte.
    std::size_t read(char* to, std::size_t room);
    // Passes over what is left of the member, where that takes decompressing. False when `budget`,
    // in bytes, is used up before; it is lowered.
    bool skip(std::size_t& budget);

    // Of the member, one of skip_reasons.hpp; "" = none. The next one may still be read.
    std::string_view failure() const { return failure_; }
    // Of the archive.
    std::string_view trouble() const { return trouble_; }
    std::uint64_t file_size() const { return file_size_; }
    std::uint64_t reached() const; // byte of the file, about
    // Bytes that came out of it, which bound what may (bomb_bounds.hpp); another reader may have
    // made some of them.
    std::uint64_t made() const { return made_; }
    void add_made(std::uint64_t bytes) { made_ += bytes; }

  private:
    struct Impl;

    ArchiveReader();
    bool next_block();
    bool is_bomb(std::size_t count);

    std::unique_ptr<Impl> impl_;
    ArchiveMember member_;
    std::uint64_t file_size_ = 0;
    std::uint64_t made_ = 0; // bytes that came out of it
    bool has_read_ = false;
    bool member_ended_ = false;
    std::string_view failure_;
    std::string_view trouble_;
};

// Whether the file begins as a zip, tar or 7z file does, however it is called; an Office document,
// an e-book or a program in a zip is none.
bool is_archive(const std::string& path);

} // namespace newshound
