// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/schema/replica.hpp"

#include "common/error.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace newshound {

std::string live_folder(const std::string& path) {
    std::error_code error;
    if (std::filesystem::exists(path + "/iamglass", error)) return path;
    std::ifstream file(path + "/XAPIANDB");
    constexpr std::string_view kind = "auto ";
    for (std::string line; std::getline(file, line);)
        if (line == "auto replica_0" || line == "auto replica_1")
            return path + "/" + line.substr(kind.size());
    return path;
}

void must_be_no_replica(const std::string& path) {
    const std::filesystem::path folder =
        (std::filesystem::path(path) / "").parent_path(); // without a slash behind
    const std::string name = folder.filename();
    std::error_code error;
    const bool is_part = (name == "replica_0" || name == "replica_1") &&
                         std::filesystem::exists(folder.parent_path() / "XAPIANDB", error);
    if (!is_part && live_folder(path) == path) return;
    throw DatabaseError(path + " is a replica, which xapian-replicate writes; do this to the "
                               "database that it follows, or copy that anew: xapian-replicate "
                               "--force-copy");
}

bool is_changeset(std::string_view file_name) {
    constexpr std::string_view start = "changes";
    return file_name.starts_with(start) && file_name.size() > start.size() &&
           std::ranges::all_of(file_name.substr(start.size()),
                               [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace newshound
