// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/root.hpp"

#include "common/text/utf8.hpp"

#include <filesystem>

namespace newshound {
namespace {

namespace fs = std::filesystem;

// Whether `label` may stand for `folder`: nobody's, its own, or of a folder that is gone.
bool is_free(const std::string& label, const std::string& folder, const KnownRoots& known) {
    const auto at = known.find(label);
    std::error_code error;
    return at == known.end() || at->second == folder || !fs::exists(at->second, error);
}

std::string label_for(const fs::path& folder, const KnownRoots& known) {
    for (const auto& [label, path] : known) {
        if (path == folder.string()) return label;
        std::error_code error;
        const std::string way = way_down(path, folder.string());
        if (!way.empty() && fs::exists(path, error)) return label + "/" + name_in_utf8(way);
    }
    fs::path rest = folder;
    std::string label = name_in_utf8(rest.filename().string());
    while (rest.has_relative_path() && (label.empty() || !is_free(label, folder.string(), known))) {
        rest = rest.parent_path();
        label = name_in_utf8(rest.filename().string()) + "/" + label;
    }
    return label.empty() ? "root" : label;
}

} // namespace

std::string way_down(const std::string& folder, const std::string& path) {
    const std::string start = folder == "/" ? "/" : folder + "/";
    return path.starts_with(start) ? path.substr(start.size()) : "";
}

bool is_within(const std::string& folder, const std::string& path) {
    return path == folder || !way_down(folder, path).empty();
}

std::vector<Root> name_roots(std::span<const std::string> paths, const KnownRoots& known,
                             std::vector<std::string>& missing) {
    std::vector<Root> roots;
    KnownRoots labels = known;
    for (const std::string& path : paths) {
        std::error_code error;
        const fs::path full = fs::canonical(path, error);
        if (error) {
            missing.push_back(path);
            continue;
        }
        const bool is_folder = fs::is_directory(full, error);
        const fs::path folder = is_folder ? full : full.parent_path();
        const std::string label = label_for(folder, labels);
        labels[label] = folder.string();
        roots.push_back({.path = path,
                         .label = label,
                         .file = is_folder ? "" : full.filename().string(),
                         .folder = folder.string()});
    }
    return roots;
}

std::string name_in_utf8(const std::string& name) {
    if (is_utf8(name)) return name;
    constexpr std::string_view hex = "0123456789ABCDEF";
    std::string result;
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t start = at;
        const char32_t c = next_code_point(name, at);
        const std::string_view piece = std::string_view(name).substr(start, at - start);
        if (c != replacement_character || is_utf8(piece)) {
            result += piece;
            continue;
        }
        for (const char byte : piece) {
            result += '%';
            result += hex[static_cast<unsigned char>(byte) >> 4];
            result += hex[static_cast<unsigned char>(byte) & 15];
        }
    }
    return result;
}

} // namespace newshound
