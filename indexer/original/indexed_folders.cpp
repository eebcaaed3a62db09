// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/original/indexed_folders.hpp"

#include "common/error.hpp"
#include "common/program/replace_file.hpp"
#include "indexer/source/root.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <system_error>

namespace newshound {
namespace {

namespace fs = std::filesystem;

// Adds a path that is in none of them, and takes off those that are in it.
void take_in(std::vector<std::string>& folders, const std::string& path) {
    if (std::ranges::any_of(folders, [&](const auto& each) { return is_within(each, path); }))
        return;
    std::erase_if(folders, [&](const auto& each) { return is_within(path, each); });
    folders.push_back(path);
}

} // namespace

std::vector<std::string> IndexedFolders::all() const {
    std::vector<std::string> folders;
    if (state_.empty()) return folders;
    std::ifstream in(file());
    for (std::string line; std::getline(in, line);)
        if (line.starts_with('/')) folders.push_back(line);
    return folders;
}

void IndexedFolders::add(const std::vector<std::string>& paths) const {
    if (state_.empty()) return;
    const std::vector<std::string> before = all();
    std::vector<std::string> folders = before;
    for (const std::string& path : paths) {
        std::error_code error;
        const std::string place = fs::canonical(path, error).string();
        if (!error && place.find('\n') == place.npos) take_in(folders, place);
    }
    if (folders == before) return;
    std::error_code error;
    fs::create_directories(state_, error);
    if (error) throw SystemError("can't make " + state_, error.value());
    std::string lines;
    for (const std::string& folder : folders)
        lines += folder + "\n";
    replace_file(file(), lines, 0600);
}

} // namespace newshound
