// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/verb/coverage.hpp"

#include "common/error.hpp"
#include "common/program/database_option.hpp"
#include "common/program/options.hpp"
#include "common/program/terminal.hpp"
#include "searcher/engine/counting/outlet_coverage.hpp"
#include "searcher/renderer/coverage_renderer.hpp"

#include <array>
#include <iostream>

namespace newshound {
namespace {

void declare(Options& options) {
    declare_database(options);
    options.value("outlet", "NAME", "only this outlet: any of its spellings, or its domain")
        .value("from", "DATE", "look from this day, month or year on")
        .value("to", "DATE", "look up to it")
        .value("format,f", "FORM", "text, json or csv", "text");
}

int run(const Options& options) {
    constexpr std::array<std::string_view, 3> formats = {"text", "json", "csv"};
    const std::string format = options.choice("format", formats);
    if (options.has("outlet") && options.text("outlet").empty())
        throw UsageError("--outlet takes the name of an outlet, not ''");
    const CoverageRequest request =
        coverage_request(options.text("outlet"), options.text("from"), options.text("to"), "--");
    const std::vector<OutletCoverage> outlets = outlet_coverage(database_paths(options), request);
    if (format == "json") {
        write_coverage_json(std::cout, outlets);
    } else if (format == "csv") {
        write_coverage_csv(std::cout, outlets);
    } else {
        write_coverage(std::cout, outlets, terminal_of(Stream::output));
    }
    return outlets.empty() ? exit_nothing : exit_done;
}

} // namespace

const Verb coverage_verb = {
    .name = "coverage",
    .summary = "draw which days the archive lacks of each outlet",
    .usage = "[options]",
    .details =
        "A row a year, a column a month: the higher, the more of its days have articles; a dot (? "
        "in\nASCII) where none has. Looks from an outlet's first article to its last, or from "
        "--from to --to.\nWhere at most a year is looked at, a row a month and a column a day. "
        "Tells a story that was\nnot written from one that was not archived.",
    .examples = "  newshound coverage\n"
                "  newshound coverage --outlet tass --from 2019-05 --to 2019-10\n"
                "  newshound coverage --format csv > coverage.csv",
    .declare = declare,
    .run = run,
};

} // namespace newshound
