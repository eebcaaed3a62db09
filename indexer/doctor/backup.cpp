// SPDX-License-Identifier: GPL-3.0-or-later
// A revision stays readable until the next one is committed: what the next commit writes goes into
// blocks that this one does not use. So a copy is whole when the head "iamglass", which names the
// revision, is the same before and behind.
#include "indexer/doctor/backup.hpp"

#include "common/error.hpp"
#include "common/program/replace_file.hpp"
#include "common/program/sync_to_disk.hpp"
#include "common/schema/database.hpp"
#include "common/schema/segments.hpp"
#include "common/schema/table_files.hpp"
#include "common/text/sha256.hpp"
#include "indexer/doctor/new_folder.hpp"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <map>

namespace newshound {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view head_file = "iamglass";

// The tables and heads of an archive, by their names from its folder on.
std::vector<std::string> files_of(const std::string& archive) {
    std::vector<std::string> names;
    std::error_code error;
    for (const std::string& folder : table_folders(archive)) {
        fs::directory_iterator at(folder, error);
        for (const fs::directory_iterator end; !error && at != end; at.increment(error))
            if (is_table_file(at->path().filename().string()))
                names.push_back(at->path().lexically_relative(archive));
        if (error) throw SystemError("can't read " + folder + ": " + error.message());
    }
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

// The tables in one folder, with the head of a revision that no writer has overtaken.
void copy_tables(const std::string& from, const std::string& to, const std::string& head) {
    std::error_code error;
    fs::create_directories(to, error);
    if (error) throw SystemError("can't make the folder " + to + ": " + error.message());
    fs::directory_iterator at(from, error);
    for (const fs::directory_iterator end; !error && at != end; at.increment(error)) {
        const std::string name = at->path().filename();
        if (!name.ends_with(".glass")) continue;
        const std::string copy = to + "/" + name;
        fs::copy_file(at->path(), copy, fs::copy_options::overwrite_existing, error);
        if (error)
            throw SystemError("can't copy " + from + "/" + name + " to " + to + ": " +
                              error.message());
        must_sync(copy);
    }
    if (error) throw SystemError("can't read " + from + ": " + error.message());
    replace_file(to + "/" + std::string(head_file), head);
    must_sync(to);
}

// Whether no commit came between. Of segments (segments.hpp) the revisions are copied that the root
// tells: before it is committed anew, its writer commits each of them once at most.
bool copy_once(const std::string& from, const std::string& to) {
    const std::string head = table_head(from);
    if (head.empty()) return false;
    try {
        for (const Segment& each : segments_of(Xapian::Database(from, Xapian::DB_BACKEND_GLASS)))
            copy_tables(segment_folder(from, each.number), segment_folder(to, each.number),
                        each.head);
        copy_tables(from, to, head);
    } catch (const Xapian::DatabaseModifiedError&) {
        return false;
    } catch (const SystemError&) {
        if (table_head(from) == head) throw;
        return false; // a segment was merged with others
    }
    return table_head(from) == head;
}

// What a try left that a writer overtook: segments may have gone.
void clear_tables(const std::string& to) {
    std::error_code error;
    for (fs::directory_iterator at(to, error), end; !error && at != end; at.increment(error)) {
        std::error_code left;
        fs::remove_all(at->path(), left);
    }
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
    if (!fs::is_directory(from))
        throw SystemError(from + " is a database in one file; copy that file");
    make_new_folder(to, [&](const std::string& fresh) {
        constexpr int most_attempts = 20;
        for (int attempt = 1; !copy_once(from, fresh); ++attempt) {
            if (attempt == most_attempts)
                throw DatabaseBusy("a writer commits to " + from +
                                   " faster than it can be copied; try again when it has finished");
            clear_tables(fresh);
        }
        for (const std::string& folder : table_folders(fresh))
            check_table_files(folder);
        copy_corrections(from, fresh);
        replace_file(fresh + "/" + std::string(checksum_file), checksums_of(fresh));
    });
}

} // namespace newshound
