// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/byte_source.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace newshound {
namespace {

class FileBytes : public ByteSource {
  public:
    FileBytes(int file, std::uint64_t size) : file_(file), size_(size) {}
    ~FileBytes() override { close(file_); }
    FileBytes(const FileBytes&) = delete;
    FileBytes& operator=(const FileBytes&) = delete;

    ssize_t read_at(std::uint64_t offset, char* to, std::size_t room) override {
        std::size_t done = 0;
        while (done < room) {
            const ssize_t count =
                pread(file_, to + done, room - done, static_cast<off_t>(offset + done));
            if (count < 0 && errno == EINTR) continue;
            if (count < 0 && done == 0) return -1;
            if (count <= 0) break;
            done += static_cast<std::size_t>(count);
        }
        return static_cast<ssize_t>(done);
    }

    std::uint64_t size() const override { return size_; }

  private:
    int file_;
    std::uint64_t size_;
};

} // namespace

std::unique_ptr<ByteSource> open_bytes(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0) return nullptr;
    struct stat status {};
    if (fstat(file, &status) != 0 || !S_ISREG(status.st_mode)) {
        close(file);
        errno = EINVAL;
        return nullptr;
    }
    return std::make_unique<FileBytes>(file, static_cast<std::uint64_t>(status.st_size));
}

} // namespace newshound
