// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/moved_files.hpp"

#include "common/text/record_name.hpp"
#include "indexer/source/file_names.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <string_view>
#include <utility>

namespace newshound {

std::string path_below(const std::string& label, const std::string& folder,
                       const std::string& name) {
    // Of a page in a container it is enough that the container's name can be turned back.
    std::string_view file = name;
    for (const std::string& container : possible_containers(name))
        if (is_named_like_a_container(container)) file = file.substr(0, container.size());
    const bool below = name.starts_with(label + "/") && file.find('%') == file.npos;
    return below ? folder + name.substr(label.size()) : std::string();
}

bool is_gone(const std::string& path) {
    struct stat status {};
    const bool is_there = stat(path.c_str(), &status) == 0 || (errno != ENOENT && errno != ENOTDIR);
    if (is_there) return false;
    return std::ranges::all_of(possible_containers(path), [&](const std::string& container) {
        // A folder of that name holds no pages that are called so.
        if (stat(container.c_str(), &status) == 0) return S_ISDIR(status.st_mode);
        return errno == ENOENT || errno == ENOTDIR;
    });
}

bool MovedFiles::is_gone_from_all(const std::string& name, const FileRecord& record) const {
    const bool is_out = record.skipped == no_longer_there;
    if (!record.skipped.empty() && !is_out) return false;
    bool is_below = false;
    for (const auto& [label, folder] : roots_) {
        const std::string path = path_below(label, folder, name);
        if (path.empty()) continue;
        is_below = true;
        // Of two labels one may begin with the other: below neither must it be there.
        if (!is_out && !is_gone(path)) return false;
    }
    return is_below;
}

std::optional<MovedFiles::Found> MovedFiles::find(std::uint64_t bytes_hash) const {
    std::optional<Found> found;
    if (!had_files_) return found;
    writer_.each_file_of_page(bytes_hash, [&](const std::string& name, const FileRecord& record) {
        if (found && found->name <= name) return;
        if (is_gone_from_all(name, record)) found = {name, record};
    });
    return found;
}

} // namespace newshound
