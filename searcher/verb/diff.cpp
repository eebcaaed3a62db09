// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/verb/diff.hpp"

#include "common/error.hpp"
#include "common/program/database_option.hpp"
#include "common/program/log.hpp"
#include "common/program/options.hpp"
#include "common/program/terminal.hpp"
#include "searcher/answer/answer.hpp"
#include "searcher/renderer/diff_renderer.hpp"
#include "searcher/verb/partial_answer.hpp"

#include <iostream>

namespace newshound {
namespace {

constexpr std::string_view formats[] = {"text", "json"};

void declare(Options& options) {
    declare_database(options);
    options.value("format,f", "FORM", "{}", "text").one_of(formats).positional("ID", 2);
}

int run(const Options& options) {
    const std::string format = options.text("format");
    const std::vector<std::string> names = options.words();
    if (names.empty())
        throw UsageError("diff takes an article's id or address, or two of them, as in ID.1 ID.3");
    Answerer archive(database_paths(options));
    std::string why_not;
    const std::optional<VersionDiff> diff = version_diff(archive, names, why_not);
    tell_partial(archive.shards());
    if (!diff) {
        log_line(why_not);
        return exit_nothing;
    }
    if (format == "json") {
        std::cout << to_json(*diff) << "\n";
    } else {
        write_diff(std::cout, *diff, terminal_of(Stream::output));
    }
    return exit_done;
}

} // namespace

const Verb diff_verb = {
    .name = "diff",
    .summary = "show what changed between versions of an article",
    .usage = "ID|URL [ID|URL] [options]",
    .details = "One id compares the newest version with the one before it, ID.3 the third with "
               "the one before\nthat; two ids compare any two versions, or two near-copies. "
               "Without colour, [-removed-] words\nand {+added+} words are marked so. Exit status: "
               "0 compared, 1 no such version, 2 could not.",
    .examples = "  newshound diff k3v9x2m4p7q1\n"
                "  newshound diff k3v9x2m4p7q1.1 k3v9x2m4p7q1.3 --format json\n"
                "  newshound search 'removed:\"failed to comment\"'",
    .declare = declare,
    .run = run,
};

} // namespace newshound
