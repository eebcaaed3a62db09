// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/verb/compact.hpp"

#include "common/program/database_option.hpp"
#include "common/program/options.hpp"
#include "common/schema/replica.hpp"
#include "common/text/escape.hpp"
#include "common/text/json.hpp"
#include "common/text/readable_size.hpp"
#include "indexer/doctor/compaction.hpp"

#include <iostream>

namespace newshound {
namespace {

constexpr std::string_view forms[] = {"text", "json"};

void declare(Options& options) {
    declare_written_database(options);
    options.value("to", "DIR", "write them to a new folder, and leave the database as it is")
        .value("format", "FORM", "{}", "text")
        .one_of(forms);
}

void tell(const std::string& to, const Compaction& done, std::string_view form) {
    if (form == "json") {
        const Json json = {{"format_version", 1},
                           {"database", to},
                           {"bytes_before", done.before},
                           {"bytes", done.after}};
        std::cout << json.text() << "\n";
    } else {
        std::cout << escape_terminal(to) << ": " << readable_size(done.after) << ", before "
                  << readable_size(done.before) << "\n";
    }
}

int run(const Options& options) {
    const std::string form = options.text("format");
    for (const std::string& path : database_paths(options))
        must_be_no_replica(path);
    if (options.has("to")) {
        const std::string to = options.text("to");
        tell(to, compact_to(database_path(options), to), form);
        return exit_done;
    }
    const bool are_done = with_each_database(
        database_paths(options), [&](const std::string& path) { tell(path, compact(path), form); });
    return are_done ? exit_done : exit_failed;
}

} // namespace

const Verb compact_verb = {
    .name = "compact",
    .summary = "write a database's tables anew, as one and without gaps",
    .usage = "[options]",
    .details =
        "Articles that come one by one leave a third to a half of the tables empty; without these "
        "gaps they\n"
        "take less of the disk and are read faster. An archive that grew by segments (folders "
        "segment-… in its\n"
        "own) is one database behind that, in one folder. What is found, ids and revision stay the "
        "same.\n\n"
        "The new tables are written beside the database, in DATABASE.compact, and take its place "
        "in one step:\n"
        "who searches meanwhile goes on, and killed at any moment it leaves the old ones. That "
        "much room is\n"
        "needed on the disk until it is done; who wants to write meanwhile is refused (\"another "
        "program is\n"
        "writing to …\"), and so is compact beside another writer; --to only reads. \"index\" does "
        "this itself\n"
        "when it wrote at least half of a larger database. Of several databases one comes after "
        "the other,\n"
        "behind one that fails, too.\n\n"
        "Exit status 0 when done, 2 when not: what failed is then as it was.",
    .examples = "  newshound compact\n"
                "  newshound compact --database news.db --to /backup/news.db\n",
    .declare = declare,
    .run = run,
};

} // namespace newshound
