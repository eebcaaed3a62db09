// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/verb/doctor.hpp"

#include "common/program/database_option.hpp"
#include "common/program/options.hpp"
#include "common/program/replace_file.hpp"
#include "common/schema/replica.hpp"
#include "common/schema/table_files.hpp"
#include "common/text/escape.hpp"
#include "common/text/json.hpp"
#include "indexer/doctor/archive_quality.hpp"
#include "indexer/doctor/backup.hpp"
#include "indexer/doctor/examination.hpp"
#include "indexer/doctor/findings.hpp"
#include "indexer/doctor/repair.hpp"
#include "indexer/index_archive.hpp"

#include <algorithm>
#include <array>
#include <iomanip>
#include <iostream>
#include <optional>
#include <utility>
#include <vector>

namespace newshound {
namespace {

// What one repair brings to light the next one mends.
constexpr int most_repairs = 3;

constexpr std::string_view forms[] = {"text", "json"};

void declare(Options& options) {
    declare_written_database(options);
    options.flag("repair", "make good what follows from the rest, and read damaged pages again")
        .flag("archive", "judge the articles too, outlet by outlet")
        .flag("sum", "write checksums of the database into its folder, and print them")
        .value("backup", "DIR", "copy the database to a new folder, also while it is written to")
        .value("format", "FORM", "{}", "text")
        .one_of(forms);
}

struct Diagnosis {
    Examination found;
    ChecksumResult checksums;
    std::vector<Finding> findings;
};

Diagnosis diagnose(const std::string& path) {
    Diagnosis all;
    all.found = examine(path);
    all.checksums = verify_checksums(path);
    all.findings = findings_of(all.found, all.checksums, path);
    return all;
}

void add(Repair& sum, Repair&& more) {
    sum.renewed += more.renewed;
    sum.tables += more.tables;
    sum.files += more.files;
    if (!more.kept.empty()) sum.kept = std::move(more.kept);
    sum.lost.insert(sum.lost.end(), more.lost.begin(), more.lost.end());
}

// Mends until nothing more comes of it.
Repair mend(const std::string& path, Diagnosis& diagnosis) {
    Repair sum;
    for (int round = 0; round < most_repairs && !diagnosis.found.is_sound(); ++round) {
        Repair done = repair(path, diagnosis.found);
        if (!done.pages.empty()) {
            IndexOptions what;
            what.database = path;
            what.paths = done.pages;
            sum.pages.insert(sum.pages.end(), done.pages.begin(), done.pages.end());
            index_archive(what, {});
        }
        add(sum, std::move(done));
        diagnosis = diagnose(path);
    }
    return sum;
}

// The columns of the table of outlets.
struct Column {
    std::string_view name;    // in JSON
    std::string_view heading; // in text
    std::uint64_t OutletQuality::*count;
};

constexpr std::array columns = {
    Column{"articles", "articles", &OutletQuality::articles},
    Column{"undated", "undated", &OutletQuality::undated},
    Column{"empty", "empty", &OutletQuality::empty},
    Column{"consent_walls", "consent", &OutletQuality::consent},
    Column{"not_found", "not found", &OutletQuality::not_found},
    Column{"wrong_charset", "charset", &OutletQuality::wrong_charset},
    Column{"same_title", "same title", &OutletQuality::same_title},
    Column{"days_missing", "no day", &OutletQuality::days_missing},
};

using Outlets = std::map<std::string, OutletQuality>;

void print_outlets(const Outlets& outlets) {
    std::cout << "\n";
    for (const Column& column : columns)
        std::cout << std::setw(11) << column.heading;
    std::cout << "  outlet (for example)\n";
    for (const auto& [name, outlet] : outlets) {
        for (const Column& column : columns)
            std::cout << std::setw(11) << outlet.*column.count;
        std::cout << "  " << (name.empty() ? "unknown" : escape_terminal(name));
        for (std::size_t i = 0; i < outlet.examples.size(); ++i)
            std::cout << (i == 0 ? " (" : " ") << outlet.examples[i];
        std::cout << (outlet.examples.empty() ? "\n" : ")\n");
    }
}

std::string_view word_for(ChecksumState state) {
    switch (state) {
    case ChecksumState::none:
        return "none";
    case ChecksumState::good:
        return "good";
    case ChecksumState::outdated:
        return "outdated";
    case ChecksumState::damaged:
        break;
    }
    return "damaged";
}

void print_repair(const Repair& done) {
    std::cout << "repaired: " << done.renewed << " articles indexed anew, " << done.tables
              << " entries of tables, " << done.pages.size() << " pages read again, " << done.files
              << " files to be read again by the next index\n";
    if (!done.kept.empty())
        std::cout << "the database was made anew; the damaged one is " << escape_terminal(done.kept)
                  << ": delete it when you are content\n";
}

void print_text(const Diagnosis& diagnosis, const std::optional<Repair>& done) {
    if (done) print_repair(*done);
    std::cout << diagnosis.found.documents << " versions of articles, checksums "
              << word_for(diagnosis.checksums.state) << "\n";
    for (const Finding& each : diagnosis.findings) {
        std::cout << each.part << ": " << each.count << " " << escape_terminal(each.what) << "\n";
        if (!each.command.empty()) std::cout << "    " << escape_terminal(each.command) << "\n";
    }
    if (diagnosis.findings.empty()) std::cout << "all is well\n";
}

Json outlets_json(const Outlets& outlets) {
    Json list = Json::array();
    for (const auto& [name, outlet] : outlets) {
        Json object{{"outlet", name}};
        for (const Column& column : columns)
            object.set(column.name, outlet.*column.count);
        object.set("examples", outlet.examples);
        list.push_back(object);
    }
    return list;
}

void print_json(const std::string& path, const Diagnosis& diagnosis,
                const std::optional<Repair>& done, const std::optional<Outlets>& outlets) {
    Json findings = Json::array();
    for (const Finding& each : diagnosis.findings)
        findings.push_back(Json{{"part", each.part},
                                {"count", each.count},
                                {"what", each.what},
                                {"command", each.command}});
    Json all{{"format_version", 1},
             {"database", path},
             {"sound", diagnosis.findings.empty()},
             {"versions", diagnosis.found.documents},
             {"checksums", word_for(diagnosis.checksums.state)},
             {"findings", findings}};
    if (done)
        all.set("repaired", Json{{"articles", done->renewed},
                                 {"entries", done->tables},
                                 {"pages", done->pages},
                                 {"files_to_read", done->files},
                                 {"damaged_database", done->kept}});
    if (outlets) all.set("archive", outlets_json(*outlets));
    std::cout << all.text() << "\n";
}

int write_checksums(const std::string& path) {
    const std::string lines = checksums_of(path);
    replace_file(path + "/" + std::string(checksum_file), lines);
    std::cout << lines;
    return exit_done;
}

// Whether it is sound (now).
bool examine_one(const Options& options, const std::string& name) {
    const std::string path = live_folder(name);
    Diagnosis diagnosis = diagnose(path);
    std::optional<Repair> done;
    if (options.has("repair") && !diagnosis.found.is_sound()) done = mend(path, diagnosis);
    std::optional<Outlets> outlets;
    if (options.has("archive")) outlets = archive_quality(path);
    if (options.text("format") == "json") {
        print_json(path, diagnosis, done, outlets);
    } else {
        print_text(diagnosis, done);
        if (outlets) print_outlets(*outlets);
    }
    return diagnosis.findings.empty();
}

int run(const Options& options) {
    if (options.has("backup") || options.has("sum") || options.has("repair"))
        for (const std::string& path : database_paths(options))
            must_be_no_replica(path);
    if (options.has("backup")) {
        back_up(database_path(options), options.text("backup"));
        return exit_done;
    }
    if (options.has("sum")) {
        const std::string path = database_path(options);
        examine(path); // opens it
        return write_checksums(path);
    }
    const std::vector<std::string> paths = database_paths(options);
    bool are_sound = true;
    const bool are_examined = with_each_database(paths, [&](const std::string& path) {
        if (paths.size() > 1 && options.text("format") == "text")
            std::cout << escape_terminal(path) << ":\n";
        are_sound = examine_one(options, path) && are_sound;
    });
    return !are_examined ? exit_failed : are_sound ? exit_done : exit_nothing;
}

} // namespace

const Verb doctor_verb = {
    .name = "doctor",
    .summary = "tell whether a database is sound, and mend it",
    .usage = "[options]",
    .details =
        "Reads every block and every article, and compares what follows from them: the words of "
        "each, its\n"
        "versions and groups, the days and outlets, the forms of words, the known files. Names "
        "what "
        "is\n"
        "wrong and the command that mends it; --repair does what follows from the rest. Where "
        "blocks are\n"
        "damaged it makes the database anew of all that can be read and keeps the damaged one "
        "beside it.\n\n"
        "--archive tells of each outlet how many articles have no date or no text, ask for consent "
        "instead,\n"
        "say that the page was not found, have letters of a wrong charset or bear one title with "
        "nine others\n"
        "of their host, and how many days lack an article.\n\n"
        "Several databases are told one after the other, in JSON a line each. "
        "--backup copies one whole revision, with checksums that doctor compares. Exit status 0 "
        "when all is\n"
        "well (now), 1 when something is wrong, 2 when it could not tell.",
    .examples = "  newshound doctor\n"
                "  newshound doctor --repair --database news.db\n"
                "  newshound doctor --archive --format json\n"
                "  newshound doctor --backup /backup/news-2024-05-01.db\n",
    .declare = declare,
    .run = run,
};

} // namespace newshound
