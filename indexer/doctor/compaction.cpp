// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/doctor/compaction.hpp"

#include "common/error.hpp"
#include "common/names/correction_files.hpp"
#include "common/program/folder_lock.hpp"
#include "common/program/replace_file.hpp"
#include "common/program/sync_to_disk.hpp"
#include "common/schema/database.hpp"
#include "common/schema/replica.hpp"
#include "common/schema/segments.hpp"
#include "common/schema/table_files.hpp"
#include "common/schema/tables_by_head.hpp"
#include "indexer/doctor/backup.hpp"
#include "indexer/doctor/new_folder.hpp"
#include "indexer/doctor/writer_lock.hpp"
#include "indexer/writer/merged_tables.hpp"
#include "indexer/writer/writable_archive.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xapian.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <list>
#include <string_view>
#include <system_error>
#include <vector>

namespace newshound {
namespace {

namespace fs = std::filesystem;

bool is_table(const fs::path& file) {
    return is_table_file(file.filename().string());
}

// Stands in a folder that a compaction fills, and later in the one that it empties: none is removed
// that could be somebody's.
constexpr std::string_view mark_file = ".compaction";

// What is made anew where it is not there. Changesets of the old tables would be replayed upon new
// ones of the same revision.
bool is_passing(const fs::path& file) {
    return file.filename() == "flintlock" || file.filename() == "v.tmp" ||
           file.filename() == mark_file || is_changeset(file.filename().string());
}

void check(const std::error_code& error, const std::string& what) {
    if (error) throw SystemError(what + ": " + error.message());
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

// The archive's segments become one with its root, as that lists them: a writer may have committed
// some and not yet the root, or was killed in that.
void write_whole(const std::string& path, const std::string& fresh) {
    std::vector<std::string> folders = {path};
    std::list<TablesByHead> listed;
    for (const Segment& each : segments_of(Xapian::Database(path, Xapian::DB_BACKEND_GLASS)))
        folders.push_back(
            listed.emplace_back(segment_folder(path, each.number), each.head).folder());
    merge_tables(folders, fresh);
    if (listed.empty()) return;
    Xapian::WritableDatabase merged(fresh, Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
    merged.set_metadata(std::string(segments_key), "");
    merged.set_metadata(std::string(documents_key), "");
    merged.commit();
}

void write_tables(const std::string& path, const std::string& fresh) {
    const std::string head = table_head(path);
    std::string fault;
    bool is_overtaken = false;
    try {
        write_whole(path, fresh);
    } catch (const Xapian::DatabaseModifiedError&) {
        is_overtaken = true;
    } catch (const Xapian::Error& error) {
        fault = reason_of(error);
    } catch (const SystemError&) { // no room, say
        if (table_head(path) == head) throw;
        is_overtaken = true;
    } catch (const Error& error) {
        fault = error.what();
    }
    // A writer that came between may also have removed what was read.
    if (is_overtaken || table_head(path) != head)
        throw DatabaseBusy("a writer commits to " + path +
                           " faster than it can be copied; try again when it has finished");
    if (!fault.empty())
        throw DatabaseError("can't compact " + path + ": " + fault + "; it is as it was");
    check_table_files(fresh);
}

// So that whoever may read or write `like` may do so with `path`: where another owns it we can't
// give it away, but to its group.
void give_rights(const std::string& path, const std::string& like) {
    struct stat status {};
    if (stat(like.c_str(), &status) != 0) throw SystemError("can't read " + like, errno);
    const bool is_given = chown(path.c_str(), status.st_uid, status.st_gid) == 0 ||
                          chown(path.c_str(), uid_t(-1), status.st_gid) == 0;
    if (!is_given || chmod(path.c_str(), status.st_mode & 07777) != 0)
        throw SystemError("can't give " + path + " the rights of " + like, errno);
}

void finish_tables(const std::string& path, const std::string& fresh) {
    for (const fs::path& each : files_in(fresh)) {
        if (!is_table(each)) continue;
        const fs::path like = fs::path(path) / each.filename();
        std::error_code error;
        give_rights(each, fs::exists(like, error) ? like.string() : path + "/iamglass");
        must_sync(each);
    }
    give_rights(fresh, path);
    must_sync(fresh);
}

// What of such an entry of the database's folder is not the database's: all, or a file in a
// segment.
fs::path foreign_in(const fs::path& entry) {
    std::error_code error;
    const bool is_segment = segment_number(entry.filename().string()) &&
                            fs::is_directory(fs::symlink_status(entry, error));
    return is_segment ? foreign_entry(entry).value_or(entry) : entry;
}

// Of the database's folder: what is neither a table nor made anew by a writer.
std::vector<fs::path> others_in(const std::string& path) {
    std::vector<fs::path> others;
    for (const fs::path& each : files_in(path)) {
        std::error_code error;
        if (is_table(each) || is_passing(each) || is_segment_folder(each)) continue;
        if (!fs::is_regular_file(fs::symlink_status(each, error)))
            throw SystemError(foreign_in(each).string() +
                              " is no file of a database; move away what is not the database's");
        others.push_back(each);
    }
    return others;
}

void link(const fs::path& file, const std::string& folder) {
    const fs::path place = fs::path(folder) / file.filename();
    std::error_code error;
    fs::remove(place, error); // Xapian made a lock of its own
    fs::create_hard_link(file, place, error);
    check(error, "can't link " + file.string() + " to " + folder);
}

// The lock and the other files of the database: the same ones by a further name, so that who holds
// or waits for the lock does so in either folder. Checksums that were not right are not made right.
void link_others(const std::string& path, const std::string& fresh) {
    link(path + "/flintlock", fresh);
    for (const fs::path& each : others_in(path))
        if (each.filename() != checksum_file) link(each, fresh);
    if (verify_checksums(path).state == ChecksumState::good)
        replace_file(fresh + "/" + std::string(checksum_file), checksums_of(fresh));
    must_sync(fresh);
}

void mark(const std::string& folder) {
    const std::string path = folder + "/" + std::string(mark_file);
    const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0666);
    if (file < 0) throw SystemError("can't write " + path, errno);
    close(file);
}

void unmark(const std::string& folder) {
    std::error_code error;
    fs::remove(folder + "/" + std::string(mark_file), error);
}

void remove_marked(const std::string& folder) {
    rmdir(folder.c_str()); // where it is empty
    std::error_code error;
    if (!fs::is_directory(fs::symlink_status(folder, error)) ||
        !fs::exists(folder + "/" + std::string(mark_file), error))
        return;
    for (const fs::path& each : files_in(folder))
        if (each.filename() != mark_file) fs::remove_all(each, error);
    fs::remove_all(folder, error); // the mark last
}

void make_marked(const std::string& folder) {
    remove_marked(folder);
    if (mkdir(folder.c_str(), 0777) != 0)
        throw SystemError("can't make the folder " + folder, errno);
    mark(folder);
}

// Puts the new tables into the place of the old ones, which are in `fresh` then. Nothing has
// changed when it throws.
void exchange(const std::string& path, const std::string& fresh) {
    mark(path); // what is marked behind the exchange is the old one, and the new one for a moment
    must_sync(path);
    if (renameat2(AT_FDCWD, fresh.c_str(), AT_FDCWD, path.c_str(), RENAME_EXCHANGE) != 0) {
        const int reason = errno;
        unmark(path);
        throw SystemError("can't put " + fresh + " into the place of " + path +
                              " in one step; make a copy with: newshound compact --to NEW",
                          reason);
    }
    unmark(path);
}

void must_be_folder(const std::string& path) {
    std::error_code error;
    if (!fs::is_directory(path, error))
        throw SystemError(path + " is a database in one file, which has no gaps");
}

void fill(const std::string& path, const std::string& fresh) {
    write_tables(path, fresh);
    finish_tables(path, fresh);
}

} // namespace

std::uint64_t archive_bytes(const std::string& path) {
    std::uint64_t bytes = 0;
    for (const std::string& folder : table_folders(path))
        bytes += table_bytes(folder);
    return bytes;
}

Compaction compact(const std::string& name) {
    open_database({&name, 1}); // tells what is wrong with it
    std::error_code error;
    const std::string path = fs::canonical(name, error); // not a link to it, which would be moved
    check(error, "can't find " + name);
    must_be_folder(path);
    const std::string fresh = fresh_name(path);
    const WriterLock lock(path);
    put_back_segments(path);
    others_in(path); // tells what can't be kept
    make_marked(fresh);
    Compaction done{.before = archive_bytes(path)};
    try {
        fill(path, fresh);
        done.after = table_bytes(fresh);
        // Corrections of names are written without the writer's lock.
        const FolderLock old_files(path);
        const FolderLock new_files(fresh);
        link_others(path, fresh);
        exchange(path, fresh);
    } catch (...) {
        remove_marked(fresh);
        throw;
    }
    must_sync(folder_of(path)); // before anything goes
    remove_marked(fresh);
    return done;
}

Compaction compact_to(const std::string& path, const std::string& to) {
    open_database({&path, 1});
    must_be_folder(path);
    make_new_folder(to, [&](const std::string& fresh) {
        fill(path, fresh);
        copy_corrections(path, fresh);
    });
    return {.before = archive_bytes(path), .after = table_bytes(to)};
}

bool compact_behind(const std::string& path, std::uint64_t written) {
    constexpr std::uint64_t worth_it = 8'000'000;
    if (written == 0 || archive_bytes(path) < worth_it) return false;
    if (written < open_database({&path, 1}).all.get_doccount() / 2) return false;
    compact(path);
    return true;
}

void forget_compaction(const std::string& name) {
    std::error_code error;
    const std::string path = fs::canonical(name, error);
    if (error) return;
    unmark(path);
    remove_marked(fresh_name(path));
}

} // namespace newshound
