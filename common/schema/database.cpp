// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/schema/database.hpp"

#include "common/error.hpp"
#include "common/schema/analysis.hpp"
#include "common/schema/replica.hpp"
#include "common/schema/segments.hpp"
#include "common/schema/shard_place.hpp"
#include "common/schema/share.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <thread>

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

std::vector<Xapian::Database> open_local(const std::string& path) {
    struct stat status {};
    if (stat(path.c_str(), &status) != 0) {
        if (errno != ENOENT && errno != ENOTDIR)
            throw DatabaseError("can't read " + path + ": " + std::strerror(errno));
        if (parse_share(path))
            throw DatabaseError("no database at " + path +
                                "; a share of an archive is named to index alone, here the "
                                "database that holds it: --shard DIR or HOST:PORT");
        throw DatabaseError("no database at " + path +
                            "; make one with: newshound index FOLDER --database " + path);
    }
    if (!S_ISDIR(status.st_mode)) return {open_file(path)};
    return open_segments(live_folder(path));
}

std::vector<Xapian::Database> open_here(const std::string& path) {
    try {
        std::vector<Xapian::Database> parts = open_local(path);
        check_format(parts.front(), path);
        return parts;
    } catch (const Xapian::DatabaseVersionError& error) {
        throw DatabaseError(path +
                            " was written by another version of Xapian: " + reason_of(error));
    } catch (const Xapian::DatabaseOpeningError& error) {
        throw DatabaseError(path + " is no database, or can't be read: " + reason_of(error));
    } catch (const Xapian::Error& error) {
        throw DatabaseError("can't open " + path + ": " + reason_of(error));
    }
}

// Throws what Xapian does where lists can't be read, or what comes makes no sense.
void ask_for_any(const Xapian::Database& database) {
    Xapian::Enquire enquire(database);
    enquire.set_query(Xapian::Query(std::string())); // which every document answers
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    const Xapian::MSet any = enquire.get_mset(0, 1);
    if (any.empty()) return;
    try {
        any.begin().get_document().get_data();
    } catch (const Xapian::DatabaseError&) { // one that is damaged says nothing of the others
    }
}

Arrival arrive(const std::string& name) {
    const RemotePlace place = *remote_of(name);
    const auto patience = static_cast<unsigned>(place.patience.count());
    try {
        Xapian::Database database =
            Xapian::Remote::open(place.host, place.port, patience, patience);
        check_format(database, "it");
        if (!is_whole(database)) return {std::nullopt, std::string(partly_served)};
        ask_for_any(database);
        std::string state = state_of(database);
        return {std::move(database), {}, std::move(state)};
    } catch (const Xapian::NetworkTimeoutError&) {
        return {std::nullopt, "it does not answer in time"};
    } catch (const Xapian::Error& error) {
        return {std::nullopt, reason_of(error)};
    } catch (const std::exception& error) {
        return {std::nullopt, error.what()};
    }
}

} // namespace

std::future<Arrival> open_remote(const std::string& name) {
    // Not std::async, whose future waits at its end: a program would end no sooner than a shard
    // that hangs.
    std::packaged_task<Arrival()> task([name] { return arrive(name); });
    std::future<Arrival> coming = task.get_future();
    std::thread(std::move(task)).detach();
    return coming;
}

void settle(OpenDatabase& open, std::size_t number, Arrival arrival) {
    open.about[number].fault = std::move(arrival.fault);
    open.about[number].state = std::move(arrival.state);
    open.shards[number] = arrival.database
                              ? std::move(*arrival.database)
                              : Xapian::Database(std::string(), Xapian::DB_BACKEND_INMEMORY);
    open.parts[number] = {open.shards[number]};
}

void join(OpenDatabase& open) {
    open.all = Xapian::Database();
    for (const Xapian::Database& shard : open.shards)
        open.all.add_database(shard);
}

void expect_any(const OpenDatabase& open) {
    std::string faults;
    bool has_any = false;
    for (const Shard& shard : open.about) {
        if (shard.fault.empty())
            has_any = true;
        else
            faults += (faults.empty() ? "" : "; ") + shown_shard(shard.name) + ": " + shard.fault;
    }
    if (!has_any) throw DatabaseError("no shard of the archive can be asked: " + faults);
}

void open_local(OpenDatabase& open, std::size_t number) {
    open.parts[number] = open_here(open.about[number].name);
    open.shards[number] = joined(open.parts[number]);
}

OpenDatabase open_database(std::span<const std::string> names, const KnownFault& known_fault) {
    OpenDatabase open;
    open.shards.resize(names.size());
    open.parts.resize(names.size());
    std::vector<std::future<Arrival>> coming(names.size()); // all at once
    for (std::size_t i = 0; i < names.size(); ++i) {
        open.about.push_back({names[i], remote_of(names[i]).has_value()});
        if (!open.about[i].is_remote) continue;
        if (known_fault) open.about[i].fault = known_fault(names[i]);
        if (open.about[i].fault.empty()) coming[i] = open_remote(names[i]);
    }
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (!open.about[i].is_remote)
            open_local(open, i);
        else if (coming[i].valid())
            settle(open, i, coming[i].get());
        else
            settle(open, i, {std::nullopt, open.about[i].fault});
    }
    expect_any(open);
    join(open);
    return open;
}

std::string state_of(const Xapian::Database& database) {
    return database.get_uuid() + "." + database.get_metadata(std::string(metadata::revision));
}

bool is_local_database(const OpenDatabase& database) {
    return std::ranges::none_of(database.about, &Shard::is_remote);
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
