// SPDX-License-Identifier: GPL-3.0-or-later
// A Newshound database on disk: opening it for reading, and the names under which it keeps what
// it knows of itself (Xapian metadata, all of it text unless said otherwise).
#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <future>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

// Raised whenever the stored form changes; a program reads no other. See docs/database-format.md.
inline constexpr int database_format = 10;

namespace metadata {
inline constexpr std::string_view format = "newshound:format";     // database_format
inline constexpr std::string_view analysis = "newshound:analysis"; // analysis_version
inline constexpr std::string_view features = "newshound:features"; // enrichers run, by blanks
inline constexpr std::string_view program = "newshound:program";   // version that wrote last
inline constexpr std::string_view index_id = "newshound:id";       // random UUID, never changes
inline constexpr std::string_view revision = "newshound:revision"; // grows by 1 a commit
inline constexpr std::string_view last_run = "newshound:last_run"; // the report of `index`, JSON
inline constexpr std::string_view file_prefix = "file:";           // + path: FileRecord (writer)
inline constexpr std::string_view page_prefix = "page:";           // + its hash: names (writer)
inline constexpr std::string_view revisit_prefix = "revisit:"; // + article id: Revisits (writer)
inline constexpr std::string_view root_prefix = "root:";       // + label: the folder's full path
inline constexpr std::string_view removed_prefix = "removed:"; // + article id: Tombstone, JSON
inline constexpr std::string_view kept_prefix = "kept:"; // + version_id: hidden_versions (writer)
// forms.hpp and coverage.hpp name the others.
} // namespace metadata

// One part of what is asked as one.
struct Shard {
    std::string name; // as open_database was given it
    bool is_remote = false;
    // Why it is left out, of a remote one that does not answer or can't be used: an empty database
    // stands in its place then, so that the documents of the others keep their numbers.
    std::string fault{};
    std::string state{}; // state_of its database, of a remote one
};

struct OpenDatabase {
    Xapian::Database all;                 // all shards as one: documents, terms, values
    std::vector<Xapian::Database> shards; // each alone: the only way to all metadata
    std::vector<Shard> about{};           // each of them
    // Of each shard its root and its segments (segments.hpp), each alone.
    std::vector<std::vector<Xapian::Database>> parts{};
};

inline constexpr std::string_view partly_served = "its server has only a part of it: name all its "
                                                  "folders segment-… to the server, behind its own "
                                                  "(docs/shards.md)";

// A database is named by its path: a folder of Xapian's glass backend, or one file of it; or it is
// on another machine (shard_place.hpp). It is data and never says what to open or run: Xapian reads
// no stub in it. Opens one database, or several as one. Not to be shared between threads. Throws
// DatabaseError saying what to do where one here is missing, lacks a file, is not ours, of another
// format or analysis; and where no remote one answers and there is no other.
// A folder that xapian-replicate keeps is a database, too (replica.hpp). `known_fault`, where
// given, tells why a remote one is not even tried; "" = it is.
using KnownFault = std::function<std::string(const std::string& name)>;
OpenDatabase open_database(std::span<const std::string> names,
                           const KnownFault& known_fault = nullptr);

// Opens the shard of that number, which is here, anew; join() then makes `all` anew. Throws as
// open_database; then it stays as it was.
void open_local(OpenDatabase& open, std::size_t number);

// Which tables, of which of our revisions. Throws Xapian's errors.
std::string state_of(const Xapian::Database& database);

// A shard on another machine as it comes, asked for one article already, or why it does not come.
// Nobody has to wait for it. REQUIRES: remote_of(name)
struct Arrival {
    std::optional<Xapian::Database> database;
    std::string fault;   // "" = it is there
    std::string state{}; // state_of it
};
std::future<Arrival> open_remote(const std::string& name);

// Puts `arrival` in the place of the shard of that number; join() then makes `all` anew.
void settle(OpenDatabase& open, std::size_t number, Arrival arrival);
void join(OpenDatabase& open);
// Throws DatabaseError where every shard is left out.
void expect_any(const OpenDatabase& open);

// Whether every shard is a database on this machine.
bool is_local_database(const OpenDatabase& database);

// What went wrong, with the system's name of it where there is one.
std::string reason_of(const Xapian::Error& error);

// Throws DatabaseError unless this program can read `database`; `path` names it in the message.
// `any_analysis` lets one of other rules for words pass, which only --again may write to.
void check_format(const Xapian::Database& database, const std::string& path,
                  bool any_analysis = false);

// Receives the rest of a key behind the prefix asked for, and the value.
using MetadataVisit = std::function<void(std::string_view rest, const std::string& value)>;

// Calls `visit` for each metadata entry whose key begins with `prefix`, in order of keys.
void each_metadata(const Xapian::Database& database, std::string_view prefix,
                   const MetadataVisit& visit);

// A number kept as text under `key`; 0 when absent.
std::uint64_t metadata_number(const Xapian::Database& database, std::string_view key);

} // namespace newshound
