// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/writer/sync_folder.hpp"

#include <fcntl.h>
#include <unistd.h>

namespace newshound {

void sync_folder(const std::string& path) {
    const int folder = open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0) return;
    fsync(folder);
    close(folder);
}

} // namespace newshound
