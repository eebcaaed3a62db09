// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/doctor/compaction.hpp"

#include "common/error.hpp"
#include "common/names/correction_files.hpp"
#include "common/program/replace_file.hpp"
#include "common/program/sync_to_disk.hpp"
#include "common/schema/database.hpp"
#include "common/schema/table_files.hpp"
#include "indexer/doctor/backup.hpp"
#include "indexer/doctor/new_folder.hpp"
#include "indexer/doctor/writer_lock.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xapian.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <map>
#include <string_view>
#include <system_error>
#include <vector>

namespace newshound {
namespace {

namespace fs = std::filesystem;

bool is_table(const fs::path& file) {
    return file.extension() == ".glass" || file.filename() == "iamglass";
}

// What a writer makes anew where it is not there.
bool is_passing(const fs::path& file) {
    return file.filename() == "flintlock" || file.filename() == "v.tmp";
}

void sync(const std::string& path) {
    if (const int error = sync_to_disk(path); error != 0)
        throw SystemError("can't write " + path, error);
}

void check(const std::error_code& error, const std::string& what) {
    if (error) throw SystemError(what + ": " + error.message());
}

std::string parent_of(const std::string& path) {
    const std::string parent = fs::path(path).parent_path();
    return parent.empty() ? "." : parent;
}

std::string fresh_name(const std::string& path) {
    return path + ".compact";
}

std::vector<fs::path> files_in(const std::string& folder) {
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
        files.push_back(at->path());
    check(error, "can't read " + folder);
    return files;
}

// Of the tables whose entries stay as they are; of the list of articles by word some are joined.
std::map<std::string, std::uint64_t> kept_entries(const std::string& path) {
    std::map<std::string, std::uint64_t> entries = table_entries(path);
    entries.erase("postlist");
    return entries;
}

// Xapian takes a table that can't be opened just then for one that is empty, so what it wrote is
// compared with what it read.
void write_whole(const std::string& path, const std::string& fresh) {
    const auto expected = kept_entries(path);
    Xapian::Database old(path, Xapian::DB_BACKEND_GLASS);
    old.compact(fresh, Xapian::DBCOMPACT_NO_RENUMBER);
    if (kept_entries(path) != expected) throw Xapian::DatabaseModifiedError("");
    const Xapian::Database compacted(fresh, Xapian::DB_BACKEND_GLASS);
    if (expected.empty() || kept_entries(fresh) != expected ||
        old.get_doccount() != compacted.get_doccount() ||
        old.get_total_length() != compacted.get_total_length())
        throw DatabaseError("can't compact " + path +
                            ": a table was not read to its end; it is as it was");
}

void write_tables(const std::string& path, const std::string& fresh) {
    try {
        write_whole(path, fresh);
    } catch (const Xapian::DatabaseModifiedError&) {
        throw DatabaseBusy("a writer commits to " + path +
                           " faster than it can be copied; try again when it has finished");
    } catch (const Xapian::Error& error) {
        throw DatabaseError("can't compact " + path + ": " + reason_of(error) +
                            "; it is as it was");
    }
    check_table_files(fresh);
}

// So that who may read or write `like` may do so with `path`, as far as we may say so.
void give_rights(const std::string& path, const std::string& like) {
    struct stat status {};
    if (stat(like.c_str(), &status) != 0) return;
    if (chown(path.c_str(), status.st_uid, status.st_gid) == 0)
        chmod(path.c_str(), status.st_mode & 07777);
}

void finish_tables(const std::string& path, const std::string& fresh) {
    for (const fs::path& each : files_in(fresh)) {
        if (!is_table(each)) continue;
        give_rights(each, fs::path(path) / each.filename());
        sync(each);
    }
    give_rights(fresh, path);
    sync(fresh);
}

// The other files of the database's folder: the same ones by a further name.
void link_others(const std::string& path, const std::string& fresh) {
    std::error_code error;
    for (const fs::path& each : files_in(path)) {
        const std::string name = each.filename();
        if (is_table(each) || is_passing(each) || name == checksum_file) continue;
        if (!fs::is_regular_file(fs::symlink_status(each, error)))
            throw SystemError(each.string() + " is no file of a database; move it away");
        fs::create_hard_link(each, fs::path(fresh) / name, error);
        check(error, "can't link " + name + " to " + fresh);
    }
    if (fs::exists(fs::path(path) / checksum_file, error))
        replace_file(fresh + "/" + std::string(checksum_file), checksums_of(fresh));
    sync(fresh);
}

void fill(const std::string& path, const std::string& fresh) {
    clear_new_folder(fresh);
    try {
        write_tables(path, fresh);
        finish_tables(path, fresh);
    } catch (...) {
        std::error_code error;
        fs::remove_all(fresh, error);
        throw;
    }
}

// The old tables are then in `fresh`.
void exchange(const std::string& path, const std::string& fresh) {
    if (renameat2(AT_FDCWD, fresh.c_str(), AT_FDCWD, path.c_str(), RENAME_EXCHANGE) == 0) return;
    const int reason = errno;
    std::error_code error;
    fs::remove_all(fresh, error);
    throw SystemError("can't put the new tables into the place of " + path +
                          " in one step; make a copy with: newshound compact --to NEW",
                      reason);
}

// Gives the folder of the new tables its place, and removes that of the old ones.
void put_in_place(const std::string& path, const std::string& fresh) {
    const std::string corrections = read_corrections_file(corrections_file(path));
    exchange(path, fresh);
    sync(parent_of(path)); // before anything goes
    // People correct names without the writer's lock.
    const std::string late = read_corrections_file(corrections_file(fresh));
    if (late != corrections) replace_file(corrections_file(path), late);
    std::error_code left_over; // goes with the next compaction
    fs::remove_all(fresh, left_over);
}

} // namespace

std::uint64_t table_bytes(const std::string& path) {
    std::uint64_t bytes = 0;
    std::error_code error;
    for (fs::directory_iterator at(path, error), end; !error && at != end; at.increment(error)) {
        std::error_code vanished;
        const std::uintmax_t size = is_table(at->path()) ? at->file_size(vanished) : 0;
        if (!vanished) bytes += size;
    }
    return bytes;
}

Compaction compact(const std::string& name) {
    open_database({&name, 1}); // tells what is wrong with it
    std::error_code error;
    const std::string path = fs::canonical(name, error); // not a link to it, which would be moved
    check(error, "can't find " + name);
    if (!fs::is_directory(path))
        throw SystemError(path + " is a database in one file, which has no gaps");
    const std::string fresh = fresh_name(path);
    const WriterLock lock(path);
    Compaction done{.before = table_bytes(path)};
    fill(path, fresh);
    done.after = table_bytes(fresh);
    link_others(path, fresh);
    put_in_place(path, fresh);
    return done;
}

Compaction compact_to(const std::string& path, const std::string& to) {
    open_database({&path, 1});
    std::error_code error;
    if (fs::exists(fs::symlink_status(to, error))) throw SystemError("can't copy to " + to, EEXIST);
    const std::string fresh = to + ".part";
    fill(path, fresh);
    copy_corrections(path, fresh);
    fs::rename(fresh, to, error);
    check(error, "can't rename " + fresh);
    sync(parent_of(to));
    return {.before = table_bytes(path), .after = table_bytes(to)};
}

bool compact_behind(const std::string& path, std::uint64_t written) {
    constexpr std::uint64_t worth_it = 8'000'000;
    if (written == 0 || table_bytes(path) < worth_it) return false;
    if (written < open_database({&path, 1}).all.get_doccount() / 2) return false;
    compact(path);
    return true;
}

void forget_compaction(const std::string& name) {
    std::error_code error;
    const std::string path = fs::canonical(name, error);
    if (error || !fs::exists(fs::symlink_status(fresh_name(path), error))) return;
    try {
        clear_new_folder(fresh_name(path));
    } catch (const SystemError&) {
        // Somebody's own: compact() tells.
    }
}

} // namespace newshound
