// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/prune.hpp"

#include <sys/stat.h>

#include <cerrno>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace newshound {
namespace {

using VersionKey = std::pair<std::string, std::uint64_t>; // article id, content

// Where a known file must be, or "" when it is below none of the roots. Names with escaped bytes
// can't be turned back; such a file is taken as there.
std::string path_of(const std::string& name, std::span<const Root> roots) {
    for (const Root& root : roots) {
        if (root.file.empty() && name.starts_with(root.label + "/") && name.find('%') == name.npos)
            return root.folder + name.substr(root.label.size());
    }
    return {};
}

bool is_gone(const std::string& path) {
    struct stat status {};
    return stat(path.c_str(), &status) != 0 && (errno == ENOENT || errno == ENOTDIR);
}

} // namespace

std::uint64_t prune(Writer& writer, std::span<const Root> roots) {
    std::vector<std::string> gone;
    std::set<VersionKey> orphans;
    writer.each_file([&](const std::string& name, const FileRecord& record) {
        const std::string path = path_of(name, roots);
        if (path.empty() || !is_gone(path)) return;
        gone.push_back(name);
        if (!record.article.empty()) orphans.emplace(record.article, record.content);
    });
    if (gone.empty()) return 0;
    for (const std::string& name : gone)
        writer.forget_file(name);
    // A version stays while any file holds it, an article's older ones while any file holds it.
    std::set<std::string> held;
    writer.each_file([&](const std::string&, const FileRecord& record) {
        const auto same = orphans.lower_bound({record.article, 0});
        if (same == orphans.end() || same->first != record.article) return;
        held.insert(record.article);
        orphans.erase({record.article, record.content});
    });
    std::uint64_t removed = 0;
    for (const auto& [id, content] : orphans) {
        removed +=
            held.contains(id) ? writer.remove_version(id, content) : writer.remove_versions(id);
    }
    return removed;
}

} // namespace newshound
