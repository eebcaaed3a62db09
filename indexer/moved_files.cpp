// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/moved_files.hpp"

#include <sys/stat.h>

#include <cerrno>
#include <utility>

namespace newshound {

std::string path_below(const std::string& label, const std::string& folder,
                       const std::string& name) {
    const bool below = name.starts_with(label + "/") && name.find('%') == name.npos;
    return below ? folder + name.substr(label.size()) : std::string();
}

bool is_gone(const std::string& path) {
    struct stat status {};
    return stat(path.c_str(), &status) != 0 && (errno == ENOENT || errno == ENOTDIR);
}

std::optional<MovedFiles::Found> MovedFiles::take(std::uint64_t bytes_hash) {
    if (!std::exchange(looked_, true)) look();
    const auto at = gone_.lower_bound(bytes_hash);
    if (at == gone_.end() || at->first != bytes_hash) return std::nullopt;
    Found found = std::move(at->second);
    gone_.erase(at);
    return found;
}

void MovedFiles::look() {
    writer_.each_file([&](const std::string& name, const FileRecord& record) {
        if (record.article.empty() || !record.skipped.empty()) return;
        for (const auto& [label, folder] : roots_) {
            const std::string path = path_below(label, folder, name);
            if (path.empty()) continue;
            // Of two labels one may begin with the other: below neither must it be there.
            if (!is_gone(path)) return;
            gone_.emplace(record.bytes_hash, Found{name, record});
            return;
        }
    });
}

} // namespace newshound
