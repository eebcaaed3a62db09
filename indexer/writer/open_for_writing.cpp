// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/writer/open_for_writing.hpp"

#include "common/error.hpp"
#include "common/schema/analysis.hpp"
#include "common/schema/database.hpp"
#include "common/text/hash.hpp"

#include <filesystem>

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

// A program that was killed while making the files leaves some, without the one that counts.
bool is_unfinished(const std::string& path) {
    std::error_code error;
    for (fs::directory_iterator at(path, error), end; !error && at != end; at.increment(error)) {
        const fs::path& file = at->path();
        if (file.extension() != ".glass" && file.filename() != "flintlock" &&
            file.filename() != "v.tmp")
            return false;
    }
    return !error;
}

// A program that was killed between making the files and initialise leaves such a one.
bool is_blank(const Xapian::Database& database) {
    return database.get_doccount() == 0 &&
           database.metadata_keys_begin() == database.metadata_keys_end();
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
    if (there && !is_unfinished(path)) return Xapian::WritableDatabase(path, Xapian::DB_OPEN);
    if (!create) {
        throw DatabaseError("no database at " + path +
                            "; make one with: newshound index FOLDER --database " + path);
    }
    make_parents(path);
    // Takes the lock before it touches anything.
    return Xapian::WritableDatabase(path, there ? Xapian::DB_CREATE_OR_OVERWRITE
                                                : Xapian::DB_CREATE_OR_OPEN);
}

} // namespace

Xapian::WritableDatabase open_for_writing(const std::string& path, const WriterOptions& options) {
    try {
        Xapian::WritableDatabase database = open(path, options.create);
        if (metadata_number(database, metadata::format) == 0 && is_blank(database))
            initialise(database);
        check_format(database, path, options.any_analysis);
        return database;
    } catch (const Xapian::DatabaseLockError&) {
        throw DatabaseBusy("another program is writing to " + path +
                           "; wait until it ends, or stop it");
    } catch (const Xapian::DatabaseVersionError& error) {
        throw DatabaseError(path + " was written by another version of Xapian: " + error.get_msg());
    } catch (const Xapian::DatabaseOpeningError& error) {
        throw DatabaseError(path + " is no database; name a new place with --database (" +
                            error.get_msg() + ")");
    } catch (const Xapian::Error& error) {
        throw DatabaseError("can't write to " + path + ": " + error.get_msg());
    }
}

} // namespace newshound
