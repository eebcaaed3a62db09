// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/schema/stub_file.hpp"

#include "common/error.hpp"
#include "common/schema/shard_place.hpp"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string_view>

namespace newshound {
namespace {

namespace fs = std::filesystem;

// "" where the line is no entry.
std::string read_entry(std::string_view line, const fs::path& folder) {
    const std::size_t blank = line.find(' ');
    if (blank == line.npos || blank + 1 == line.size()) return {};
    const std::string_view kind = line.substr(0, blank);
    const std::string place(line.substr(blank + 1));
    if (kind == "auto" || kind == "glass") return folder_name((folder / place).string());
    if (kind != "remote") return {};
    std::string name = shard_name(place);
    return remote_of(name) ? name : "";
}

} // namespace

std::vector<std::string> read_stub(const std::string& path) {
    std::ifstream file(path);
    if (!file) throw DatabaseError("can't read " + path + ": " + std::strerror(errno));
    std::vector<std::string> names;
    std::size_t number = 0;
    for (std::string line; std::getline(file, line);) {
        ++number;
        if (line.ends_with('\r')) line.pop_back();
        if (line.empty() || line.front() == '#') continue;
        std::string name = read_entry(line, fs::path(path).parent_path());
        if (name.empty()) {
            throw DatabaseError(path + ":" + std::to_string(number) +
                                ": a line of a stub file is auto FOLDER, glass FOLDER or "
                                "remote HOST:PORT");
        }
        names.push_back(std::move(name));
    }
    if (names.empty()) throw DatabaseError(path + " lists no database");
    return names;
}

} // namespace newshound
