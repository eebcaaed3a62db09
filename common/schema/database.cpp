// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/schema/database.hpp"

#include "common/error.hpp"
#include "common/schema/analysis.hpp"

#include <sys/stat.h>

#include <charconv>

namespace newshound {
namespace {

Xapian::Database open_one(const std::string& path) {
    struct stat status {};
    if (stat(path.c_str(), &status) != 0) {
        throw DatabaseError("no database at " + path +
                            "; make one with: newshound index FOLDER --database " + path);
    }
    try {
        return Xapian::Database(path);
    } catch (const Xapian::DatabaseVersionError& error) {
        throw DatabaseError(path + " was written by another version of Xapian: " + error.get_msg());
    } catch (const Xapian::DatabaseOpeningError& error) {
        throw DatabaseError(path + " is no database, or can't be read: " + error.get_msg());
    } catch (const Xapian::Error& error) {
        throw DatabaseError("can't open " + path + ": " + error.get_msg());
    }
}

} // namespace

OpenDatabase open_database(std::span<const std::string> paths) {
    OpenDatabase open;
    for (const std::string& path : paths) {
        open.shards.push_back(open_one(path));
        check_format(open.shards.back(), path);
        open.all.add_database(open.shards.back());
    }
    return open;
}

void check_format(const Xapian::Database& database, const std::string& path, bool any_analysis) {
    const std::uint64_t format = metadata_number(database, metadata::format);
    if (format == 0) {
        throw DatabaseError(path + " is a database of another program; name a new place with "
                                   "--database");
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
