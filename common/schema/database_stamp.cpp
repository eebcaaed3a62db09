// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/schema/database_stamp.hpp"

#include "common/schema/replica.hpp"

#include <sys/stat.h>

namespace newshound {

std::string database_stamp(const std::string& path) {
    struct stat status {};
    if (stat(path.c_str(), &status) != 0) return {};
    // Xapian's glass backend puts a new file "iamglass" in place at every commit.
    if (S_ISDIR(status.st_mode) && stat((live_folder(path) + "/iamglass").c_str(), &status) != 0)
        return {};
    return std::to_string(status.st_dev) + "." + std::to_string(status.st_ino) + "." +
           std::to_string(status.st_mtim.tv_sec) + "." + std::to_string(status.st_mtim.tv_nsec) +
           "." + std::to_string(status.st_size);
}

} // namespace newshound
