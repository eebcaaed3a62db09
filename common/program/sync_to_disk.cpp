// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/program/sync_to_disk.hpp"

#include "common/error.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

namespace newshound {

int sync_to_disk(const std::string& path) {
    const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const bool is_synced = file >= 0 && fsync(file) == 0;
    const int error = is_synced ? 0 : errno;
    if (file >= 0) close(file);
    return error;
}

void must_sync(const std::string& path) {
    if (const int error = sync_to_disk(path); error != 0)
        throw SystemError("can't write " + path, error);
}

void must_sync_folder(const std::string& path) {
    const int error = sync_to_disk(path);
    if (error != 0 && error != EINVAL && error != ENOTSUP)
        throw SystemError("can't write " + path, error);
}

} // namespace newshound
