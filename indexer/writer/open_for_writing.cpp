// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/writer/open_for_writing.hpp"

#include "common/error.hpp"
#include "common/names/correction_files.hpp"
#include "common/program/sync_to_disk.hpp"
#include "common/schema/analysis.hpp"
#include "common/schema/database.hpp"
#include "common/schema/replica.hpp"
#include "common/schema/table_files.hpp"
#include "common/text/hash.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace newshound {
namespace {

namespace fs = std::filesystem;

void set(Xapian::WritableDatabase& database, std::string_view key, const std::string& value) {
    database.set_metadata(std::string(key), value);
}

void initialise(Xapian::WritableDatabase& database) {
    set(database, metadata::format, std::to_string(database_format));
    set(database, metadata::analysis, std::to_string(analysis_version));
    set(database, metadata::index_id, random_uuid());
    set(database, metadata::revision, "0");
    database.commit();
}

constexpr std::uintmax_t block = 8192; // bytes; of Xapian's glass tables

// Whether a table has no items: no bytes, or one block in which nothing stands between its head and
// the item without a key that Xapian writes into each first block, as it does when making a
// database fails.
bool is_bare(const fs::path& table, std::uintmax_t size) {
    constexpr std::size_t edge = 16; // more than that head, more than that item
    if (size == 0) return true;
    if (size != block) return false;
    std::string bytes(block, '\x1');
    std::ifstream(table, std::ios::binary).read(bytes.data(), block);
    return std::all_of(bytes.begin() + edge, bytes.end() - edge, [](char c) { return c == '\0'; });
}

// Whether the folder certainly holds no article, so that making a database over it destroys
// nothing: empty, what a program leaves that is killed while it makes the files, or corrections
// kept for a database to be made anew, which stay. Documents need tables of their own, and more
// than a block of the others.
bool holds_nothing(const std::string& path) {
    std::error_code error;
    for (fs::directory_iterator at(path, error), end; !error && at != end; at.increment(error)) {
        const std::string name = at->path().filename();
        if (name == "flintlock" || name == "v.tmp" || name == "iamglass" ||
            name == pages_in_work_file || at->path() == corrections_file(path))
            continue;
        const bool may_begin = name == "postlist.glass" || name == "termlist.glass";
        const std::uintmax_t size = fs::file_size(at->path(), error);
        if (error || at->path().extension() != ".glass") return false;
        if (may_begin ? size > block : !is_bare(at->path(), size)) return false;
    }
    return !error;
}

// A program that was killed between making the files and initialise leaves such a one.
bool is_blank(const Xapian::Database& database, const std::string& path) {
    return database.get_doccount() == 0 &&
           database.metadata_keys_begin() == database.metadata_keys_end() && holds_nothing(path);
}

// A copy that lost the one file without which the others can't be read.
bool lacks_its_head(const std::string& path) {
    std::error_code error;
    return fs::exists(path + "/postlist.glass", error) && !fs::exists(path + "/iamglass", error);
}

// Whether a head that tells of an empty database lies over tables that are not empty: of a copy
// that was mixed up, or of another program. Asked by reading, as Xapian cuts such tables to nothing
// when it opens them for writing.
bool has_a_foreign_head(const std::string& path) {
    const Xapian::Database database(path, Xapian::DB_BACKEND_GLASS);
    return database.get_doccount() == 0 && metadata_number(database, metadata::format) == 0 &&
           !holds_nothing(path);
}

void make_parents(const std::string& path) {
    const fs::path parent = fs::path(path).parent_path();
    std::error_code error;
    if (!parent.empty()) fs::create_directories(parent, error);
    if (error)
        throw DatabaseError("can't make the folder " + parent.string() + ": " + error.message());
}

Xapian::WritableDatabase open(const std::string& path, bool create) {
    std::error_code error;
    const bool there = fs::exists(path, error);
    const bool is_unfinished =
        there && !fs::exists(path + "/iamglass", error) && holds_nothing(path);
    if (there && !is_unfinished && lacks_its_head(path)) {
        throw DatabaseError(path + " has lost its file iamglass and can't be read without it; "
                                   "copy that file from where the database came from, or name a "
                                   "new place with --database (nothing was changed)");
    }
    if (there && !is_unfinished && has_a_foreign_head(path)) {
        throw DatabaseError(path + " is a database of another program, or its file iamglass is not "
                                   "its own; name a new place with --database (nothing was "
                                   "changed)");
    }
    if (there && !is_unfinished) check_table_files(path);
    if (there && !is_unfinished)
        return Xapian::WritableDatabase(path, Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
    if (!create) {
        throw DatabaseError("no database at " + path +
                            "; make one with: newshound index FOLDER --database " + path);
    }
    make_parents(path);
    // Takes the lock before it touches anything.
    const int how = there ? Xapian::DB_CREATE_OR_OVERWRITE : Xapian::DB_CREATE_OR_OPEN;
    return Xapian::WritableDatabase(path, how | Xapian::DB_BACKEND_GLASS);
}

// Xapian has one error for a lock that is held and for one that can't be made.
[[noreturn]] void refuse_lock(const std::string& path, const Xapian::DatabaseLockError& error) {
    const std::string reason = reason_of(error);
    if (reason.find("already locked") == reason.npos)
        throw DatabaseError("can't write to " + path + ": " + reason);
    throw DatabaseBusy("another program is writing to " + path +
                       "; wait until it ends, or stop it");
}

} // namespace

void write_in_small_batches() {
    setenv("XAPIAN_FLUSH_THRESHOLD", "40", 1);
}

Xapian::WritableDatabase open_for_writing(const std::string& path, const WriterOptions& options) {
    must_be_no_replica(path);
    try {
        Xapian::WritableDatabase database = open(path, options.create);
        if (metadata_number(database, metadata::format) == 0 && is_blank(database, path)) {
            initialise(database);
            sync_to_disk(path);
        }
        check_format(database, path, options.any_analysis);
        return database;
    } catch (const Xapian::DatabaseLockError& error) {
        refuse_lock(path, error);
    } catch (const Xapian::DatabaseVersionError& error) {
        throw DatabaseError(path +
                            " was written by another version of Xapian: " + reason_of(error));
    } catch (const Xapian::DatabaseNotFoundError& error) {
        throw DatabaseError(path + " is no database; name a new place with --database (" +
                            reason_of(error) + ")");
    } catch (const Xapian::Error& error) {
        throw DatabaseError("can't write to " + path + ": " + reason_of(error));
    }
}

} // namespace newshound
