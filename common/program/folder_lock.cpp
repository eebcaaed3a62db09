// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/program/folder_lock.hpp"

#include "common/error.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace newshound {
namespace {

bool stands_at(int file, const std::string& path) {
    struct stat held {};
    struct stat there {};
    return fstat(file, &held) == 0 && stat(path.c_str(), &there) == 0 &&
           held.st_dev == there.st_dev && held.st_ino == there.st_ino;
}

} // namespace

FolderLock::FolderLock(const std::string& folder) {
    do {
        if (file_ >= 0) close(file_);
        file_ = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (file_ >= 0 && flock(file_, LOCK_EX) == 0) continue;
        const int reason = errno;
        if (file_ >= 0) close(file_);
        throw SystemError("can't write into " + folder, reason);
    } while (!stands_at(file_, folder));
}

FolderLock::~FolderLock() {
    close(file_);
}

} // namespace newshound
