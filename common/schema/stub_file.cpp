// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/schema/stub_file.hpp"

#include "common/error.hpp"

#include <cerrno>
#include <charconv>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <optional>

namespace newshound {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view mark = "stub:";

std::optional<StubEntry> read_remote(std::string_view place) {
    const std::size_t colon = place.rfind(':');
    // Nothing before the colon is how Xapian names a program to run.
    if (colon == place.npos || colon == 0) return std::nullopt;
    StubEntry entry{.name = std::string(place.substr(0, colon))};
    const char* end = place.data() + place.size();
    const auto [at, error] = std::from_chars(place.data() + colon + 1, end, entry.port);
    if (error != std::errc() || at != end || entry.port == 0 || entry.port > 65535)
        return std::nullopt;
    return entry;
}

std::optional<StubEntry> read_entry(std::string_view line, const fs::path& folder) {
    const std::size_t blank = line.find(' ');
    if (blank == line.npos || blank + 1 == line.size()) return std::nullopt;
    const std::string_view kind = line.substr(0, blank);
    const std::string_view place = line.substr(blank + 1);
    if (kind == "remote") return read_remote(place);
    if (kind != "auto" && kind != "glass") return std::nullopt;
    return StubEntry{.name = (folder / place).string()};
}

} // namespace

std::vector<StubEntry> read_stub(const std::string& path) {
    std::ifstream file(path);
    if (!file) throw DatabaseError("can't read " + path + ": " + std::strerror(errno));
    std::vector<StubEntry> entries;
    std::size_t number = 0;
    for (std::string line; std::getline(file, line);) {
        ++number;
        if (line.ends_with('\r')) line.pop_back();
        if (line.empty() || line.front() == '#') continue;
        std::optional<StubEntry> entry = read_entry(line, fs::path(path).parent_path());
        if (!entry) {
            throw DatabaseError(path + ":" + std::to_string(number) +
                                ": a line of a stub file is auto FOLDER, glass FOLDER or "
                                "remote HOST:PORT");
        }
        entries.push_back(std::move(*entry));
    }
    if (entries.empty()) throw DatabaseError(path + " lists no database");
    return entries;
}

std::string stub_name(std::string_view path) {
    return std::string(mark).append(path);
}

std::string_view stub_of(std::string_view name) {
    return name.starts_with(mark) ? name.substr(mark.size()) : std::string_view();
}

std::string absolute_name(const std::string& name) {
    const std::string_view stub = stub_of(name);
    if (stub.empty()) return fs::weakly_canonical(name).string();
    return stub_name(fs::weakly_canonical(stub).string());
}

} // namespace newshound
