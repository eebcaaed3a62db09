// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/program/replace_file.hpp"

#include "common/error.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>

namespace newshound {

void replace_file(const std::string& path, std::string_view bytes, unsigned mode) {
    const std::string fresh = path + ".new" + std::to_string(getpid());
    const int file = open(fresh.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode);
    bool done = file >= 0;
    done = done && write(file, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size());
    done = done && fsync(file) == 0;
    if (file >= 0) done = close(file) == 0 && done;
    if (done && std::rename(fresh.c_str(), path.c_str()) == 0) return;
    std::remove(fresh.c_str());
    throw SystemError("can't write " + path + "; is the disk full, or the folder read-only?");
}

} // namespace newshound
