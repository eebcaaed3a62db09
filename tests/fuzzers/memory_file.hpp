// SPDX-License-Identifier: GPL-3.0-or-later
// A file without a name, in memory, for readers that open what they read.
#pragma once

#include <sys/mman.h>
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

namespace newshound {

class MemoryFile {
  public:
    MemoryFile() : file_(memfd_create("container", 0)) {}
    void fill(const std::uint8_t* data, std::size_t size) const {
        if (ftruncate(file_, 0) != 0) std::abort();
        if (pwrite(file_, data, size, 0) != static_cast<ssize_t>(size)) std::abort();
    }
    std::string path() const { return "/proc/self/fd/" + std::to_string(file_); }

  private:
    int file_;
};

} // namespace newshound
