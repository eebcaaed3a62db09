// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/schema/database.hpp"

#include "common/error.hpp"
#include "common/schema/analysis.hpp"
#include "common/schema/replica.hpp"
#include "common/schema/stub_file.hpp"
#include "common/schema/table_files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstring>

namespace newshound {
namespace {

// What each version file of the glass backend begins with.
constexpr char glass_magic[] = "\x0f\x0dXapian Glass";

// A whole database in one file. Of a stub file only its first bytes are looked at.
Xapian::Database open_file(const std::string& path) {
    const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) throw DatabaseError("can't read " + path + ": " + std::strerror(errno));
    char start[sizeof glass_magic - 1];
    const bool is_glass = pread(file, start, sizeof start, 0) == ssize_t{sizeof start} &&
                          std::memcmp(start, glass_magic, sizeof start) == 0;
    if (is_glass) return Xapian::Database(file); // which closes it
    close(file);
    throw DatabaseError(path + " is no database (what lists several is named with --stub)");
}

Xapian::Database open_local(const std::string& path) {
    struct stat status {};
    if (stat(path.c_str(), &status) != 0) {
        if (errno != ENOENT && errno != ENOTDIR)
            throw DatabaseError("can't read " + path + ": " + std::strerror(errno));
        throw DatabaseError("no database at " + path +
                            "; make one with: newshound index FOLDER --database " + path);
    }
    if (!S_ISDIR(status.st_mode)) return open_file(path);
    const std::string folder = live_folder(path);
    check_table_files(folder);
    return Xapian::Database(folder, Xapian::DB_BACKEND_GLASS);
}

Xapian::Database open_stub(const std::string& path) {
    Xapian::Database all;
    for (const StubEntry& entry : read_stub(path)) {
        all.add_database(entry.port == 0 ? open_local(entry.name)
                                         : Xapian::Remote::open(entry.name, entry.port));
    }
    return all;
}

Xapian::Database open_one(const std::string& name) {
    try {
        const std::string_view stub = stub_of(name);
        return stub.empty() ? open_local(name) : open_stub(std::string(stub));
    } catch (const Xapian::DatabaseVersionError& error) {
        throw DatabaseError(name +
                            " was written by another version of Xapian: " + reason_of(error));
    } catch (const Xapian::DatabaseOpeningError& error) {
        throw DatabaseError(name + " is no database, or can't be read: " + reason_of(error));
    } catch (const Xapian::Error& error) {
        throw DatabaseError("can't open " + name + ": " + reason_of(error));
    }
}

} // namespace

OpenDatabase open_database(std::span<const std::string> names) {
    OpenDatabase open;
    for (const std::string& name : names) {
        open.shards.push_back(open_one(name));
        check_format(open.shards.back(), name);
        open.all.add_database(open.shards.back());
    }
    return open;
}

std::string reason_of(const Xapian::Error& error) {
    const char* system = error.get_error_string();
    return error.get_msg() + (system ? std::string(": ") + system : "");
}

void check_format(const Xapian::Database& database, const std::string& path, bool any_analysis) {
    const std::uint64_t format = metadata_number(database, metadata::format);
    if (format == 0) {
        throw DatabaseError(path + " is a database of another program; name a new place with "
                                   "--database");
    }
    if (format < database_format) {
        throw DatabaseError(path + " has format " + std::to_string(format) +
                            ", older than this program's " + std::to_string(database_format) +
                            "; index the pages anew: newshound index FOLDER --database NEW");
    }
    if (format > database_format) {
        throw DatabaseError(path + " has format " + std::to_string(format) +
                            ", newer than this program's " + std::to_string(database_format) +
                            "; use the newshound that wrote it or a newer one");
    }
    if (!any_analysis && metadata_number(database, metadata::analysis) != analysis_version) {
        throw DatabaseError(path +
                            " was indexed by other rules for words; renew it with: "
                            "newshound index --again --database " +
                            path);
    }
}

void each_metadata(const Xapian::Database& database, std::string_view prefix,
                   const MetadataVisit& visit) {
    const std::string start(prefix);
    for (auto at = database.metadata_keys_begin(start); at != database.metadata_keys_end(start);
         ++at) {
        const std::string key = *at;
        visit(std::string_view(key).substr(start.size()), database.get_metadata(key));
    }
}

std::uint64_t metadata_number(const Xapian::Database& database, std::string_view key) {
    const std::string text = database.get_metadata(std::string(key));
    std::uint64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

} // namespace newshound
