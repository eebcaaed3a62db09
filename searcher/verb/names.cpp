// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/verb/names.hpp"

#include "common/error.hpp"
#include "common/names/correction_files.hpp"
#include "common/program/database_option.hpp"
#include "common/program/log.hpp"
#include "common/program/options.hpp"
#include "common/text/escape.hpp"
#include "searcher/answer/answer.hpp"
#include "searcher/answer/name_review.hpp"
#include "searcher/verb/corrections_option.hpp"
#include "searcher/verb/name_actions.hpp"
#include "searcher/verb/name_tables.hpp"
#include "searcher/verb/partial_answer.hpp"

#include <pwd.h>
#include <unistd.h>

#include <algorithm>
#include <iostream>

namespace newshound {
namespace {

using Action = Correction::Action;

constexpr std::string_view actions[] = {"merge", "split", "rename", "retype", "hide",
                                        "undo",  "list",  "review", "import", "export"};

void declare(Options& options) {
    declare_database(options);
    declare_corrections(options);
    options.value("who", "NAME", "who says so (default: the user's login)")
        .value("limit,n", "N", "of review: show N proposals", "50")
        .positional("ACTION")
        .first_word_of(actions);
}

std::string who_of(const Options& options) {
    if (options.has("who")) return options.text("who");
    const passwd* user = getpwuid(getuid());
    return user ? user->pw_name : "";
}

// The file to write: --names, which may be new, else that of the one database.
std::string written_file(const Options& options) {
    if (options.has("names")) return options.text("names");
    const std::vector<std::string> paths = database_paths(options);
    const std::string path = paths.size() == 1 ? corrections_file(paths.front()) : "";
    if (path.empty())
        throw UsageError("there is no single database folder to keep the correction in; name a "
                         "file with --names");
    return path;
}

// The archive as it stands, with what the file of --names says where there is one already.
Answerer archive_of(const Options& options) {
    const std::string own = options.text("names");
    const bool has_own = !own.empty() && access(own.c_str(), F_OK) == 0;
    return Answerer(database_paths(options), nullptr, has_own ? corrections_of(options) : "");
}

std::vector<Correction> standing_corrections(const Options& options) {
    return CorrectionFiles(database_paths(options), options.text("names")).read();
}

std::string told(const Correction& each) {
    if (each.action == Action::undo) return "undo " + each.name + ": " + each.to;
    std::string text = std::string(to_string(each.action)) + " " +
                       std::string(to_string(each.type)) + ":" + each.name;
    if (!each.to.empty()) text += " -> " + each.to;
    return text;
}

int write_down(const Options& options, const Correction& correction) {
    for (const Correction& each : add_corrections(written_file(options), {correction}))
        std::cout << id_of(each) << "\t" << escape_terminal(told(each)) << "\n";
    return exit_done;
}

void expect_words(const std::vector<std::string>& words, std::size_t count, const char* form) {
    if (words.size() != count)
        throw UsageError("names " + words.front() + " takes " + form +
                         ", each name in quotation marks of the shell");
}

// merge, split, rename, retype, hide.
int correct(const Options& options, Action action, const std::vector<std::string>& words) {
    const bool needs_to = action == Action::merge || action == Action::rename;
    if (needs_to)
        expect_words(words, 3, "TYPE:NAME and the other NAME");
    else if (action == Action::retype)
        expect_words(words, 3, "TYPE:NAME and the right type");
    else
        expect_words(words, 2, "TYPE:NAME");
    Answerer archive = archive_of(options);
    TypedName name = typed_name(words[1]);
    name.name = known_name(archive, name);
    std::string to;
    if (needs_to) {
        const TypedName other = typed_name(words[2], &name.type);
        to = action == Action::merge ? known_name(archive, other) : other.name;
    } else if (action == Action::retype) {
        EntityType type = EntityType::person;
        to = words[2];
        if (!from_string(to, type)) throw UsageError("retype to person, org or place");
    }
    return write_down(options, new_correction(who_of(options), action, name, to));
}

int undo(const Options& options, const std::vector<std::string>& words) {
    expect_words(words, 2, "the id of a correction (names list shows them)");
    for (const Correction& each : standing_corrections(options))
        if (id_of(each) == words[1])
            return write_down(options, new_correction(who_of(options), Action::undo,
                                                      {.name = words[1]}, told(each)));
    throw UsageError("no correction '" + words[1] + "' holds; newshound names list shows them");
}

int list(const Options& options) {
    const std::vector<Correction> corrections = standing_corrections(options);
    for (const Correction& each : corrections)
        std::cout << id_of(each) << "\t" << escape_terminal(each.when) << "\t"
                  << escape_terminal(each.who) << "\t" << escape_terminal(told(each)) << "\n";
    return corrections.empty() ? exit_nothing : exit_done;
}

int review(const Options& options) {
    Answerer archive = archive_of(options);
    const AllNames all = archive.all_names();
    tell_partial(archive.shards());
    const std::vector<Proposal> proposals = review_names(all, options.number("limit", 1, 100'000));
    for (const Proposal& each : proposals)
        std::cout << each.documents << "\t" << to_string(each.action) << "\t"
                  << to_string(each.type) << ":" << escape_terminal(each.name) << "\t"
                  << escape_terminal(each.to) << "\t" << each.reason << "\n";
    return proposals.empty() ? exit_nothing : exit_done;
}

int import(const Options& options, const std::vector<std::string>& words) {
    expect_words(words, 2, "a file");
    Answerer archive = archive_of(options);
    const AllNames all = archive.all_names();
    expect_whole(archive.shards(), "nothing is imported");
    const Imported imported = read_name_list(words[1], all, who_of(options));
    if (!imported.corrections.empty()) add_corrections(written_file(options), imported.corrections);
    log_line(std::to_string(imported.corrections.size()) + " corrections from " + words[1] +
             (imported.unknown == 0
                  ? ""
                  : "; " + std::to_string(imported.unknown) + " rows name what no article shows"));
    return exit_done;
}

int run(const Options& options) {
    const std::vector<std::string> words = options.words();
    if (words.empty()) throw UsageError("names takes an action, as in newshound names list");
    const std::string& given = words.front();
    if (given == "list") return list(options);
    if (given == "review") return review(options);
    if (given == "import") return import(options, words);
    if (given == "export") {
        Answerer archive = archive_of(options);
        const AllNames all = archive.all_names();
        expect_whole(archive.shards(), "nothing is exported");
        write_name_list(std::cout, all);
        return exit_done;
    }
    if (given == "undo") return undo(options, words);
    Action action = Action::merge;
    from_string(given, action);
    return correct(options, action, words);
}

} // namespace

const Verb names_verb = {
    .name = "names",
    .summary = "merge, split, rename, retype or hide names, and undo it",
    .usage = "merge TYPE:NAME NAME|split TYPE:NAME|rename TYPE:NAME NAME|retype TYPE:NAME TYPE|"
             "hide TYPE:NAME|undo ID|list|review|import FILE|export [options]",
    .details =
        "What people say of the names that articles show; TYPE is person, org or place. It holds "
        "at\nonce for every search, needs no new index and outlives one, and is undone one by one: "
        "list\nshows what holds, with ids. It is kept in names.tsv in the database's folder, or in "
        "the file\nof --names. review proposes what rules are not sure of. export writes all names "
        "as CSV (for\nOpenRefine), import reads such a file back, or lines of NAME TAB TYPE TAB "
        "CANONICAL NAME.",
    .examples = "  newshound names merge 'person:President Obama' 'Barack Obama'\n"
                "  newshound names retype person:Kraft org\n"
                "  newshound names list\n"
                "  newshound names undo 5k3v9x2m",
    .declare = declare,
    .run = run,
};

} // namespace newshound
