// SPDX-License-Identifier: GPL-3.0-or-later
// A revision stays readable until the next one is committed: what the next commit writes goes into
// blocks that this one does not use. So a copy is whole when the head "iamglass", which names the
// revision, is the same before and behind.
#include "indexer/doctor/backup.hpp"

#include "common/error.hpp"
#include "common/program/replace_file.hpp"
#include "common/program/sync_to_disk.hpp"
#include "common/schema/database.hpp"
#include "common/schema/table_files.hpp"
#include "common/text/sha256.hpp"
#include "indexer/doctor/new_folder.hpp"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

namespace newshound {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view head_file = "iamglass";

std::vector<std::string> files_of(const std::string& folder) {
    std::vector<std::string> names;
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        const std::string name = at->path().filename();
        if (name == head_file || name.ends_with(".glass")) names.push_back(name);
    }
    if (error) throw SystemError("can't read " + folder + ": " + error.message());
    std::ranges::sort(names);
    return names;
}

std::string hash_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw SystemError("can't read " + path, errno);
    Sha256 hash;
    char bytes[1 << 16];
    while (file.read(bytes, sizeof bytes) || file.gcount() > 0)
        hash.add({bytes, static_cast<std::size_t>(file.gcount())});
    if (file.bad()) throw SystemError("can't read " + path, errno);
    return hash.finish();
}

std::string head_of(const std::string& folder) {
    std::ifstream file(folder + "/" + std::string(head_file), std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

// Whether no commit came between.
bool copy_once(const std::string& from, const std::string& to) {
    const std::string head = head_of(from);
    for (const std::string& name : files_of(from)) {
        std::error_code error;
        if (name == head_file) continue;
        fs::copy_file(from + "/" + name, to + "/" + name, fs::copy_options::overwrite_existing,
                      error);
        if (error) throw SystemError("can't copy " + name + " to " + to + ": " + error.message());
        must_sync(to + "/" + name);
    }
    if (head.empty() || head_of(from) != head) return false;
    replace_file(to + "/" + std::string(head_file), head);
    return true;
}

} // namespace

std::string checksums_of(const std::string& folder) {
    std::string lines;
    for (const std::string& name : files_of(folder))
        lines += hash_of(folder + "/" + name) + "  " + name + "\n";
    return lines;
}

ChecksumResult verify_checksums(const std::string& folder) {
    ChecksumResult result;
    std::ifstream file(folder + "/" + std::string(checksum_file));
    if (!file) return result;
    std::map<std::string, std::string> expected; // by name
    for (std::string hash, name; file >> hash >> name;)
        expected[name] = hash;
    result.state = ChecksumState::good;
    for (const auto& [name, hash] : expected) {
        const std::string path = folder + "/" + name;
        std::error_code error;
        if (fs::exists(path, error) && hash_of(path) == hash) continue;
        result.files.push_back(name);
        if (result.state == ChecksumState::good) result.state = ChecksumState::damaged;
        if (name == head_file) result.state = ChecksumState::outdated;
    }
    if (expected.empty()) result.state = ChecksumState::damaged;
    return result;
}

void back_up(const std::string& from, const std::string& to) {
    open_database({&from, 1}); // what can't be used needs no copy
    make_new_folder(to, [&](const std::string& fresh) {
        constexpr int most_attempts = 20;
        for (int attempt = 1; !copy_once(from, fresh); ++attempt) {
            if (attempt == most_attempts)
                throw DatabaseBusy("a writer commits to " + from +
                                   " faster than it can be copied; try again when it has finished");
        }
        check_table_files(fresh);
        copy_corrections(from, fresh);
        replace_file(fresh + "/" + std::string(checksum_file), checksums_of(fresh));
    });
}

} // namespace newshound
