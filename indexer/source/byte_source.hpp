// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes that can be read at any place of them: of a file, or of what stands in one.
#pragma once

#include <sys/types.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

namespace newshound {

// One thread at a time.
class ByteSource {
  public:
    virtual ~ByteSource() = default;

    // As pread(2), but less than `room` only at the end: how many were read, or -1 with errno.
    virtual ssize_t read_at(std::uint64_t offset, char* to, std::size_t room) = 0;
    // How many there were when it was opened; UINT64_MAX where that is not known.
    virtual std::uint64_t size() const = 0;
};

// Of a regular file. Null with errno when it can't be opened (EINVAL: it is none).
std::unique_ptr<ByteSource> open_bytes(const std::string& path);

} // namespace newshound
