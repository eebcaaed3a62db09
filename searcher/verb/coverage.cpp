// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/verb/coverage.hpp"

#include "common/error.hpp"
#include "common/program/database_option.hpp"
#include "common/program/log.hpp"
#include "common/program/options.hpp"
#include "common/program/terminal.hpp"
#include "searcher/answer/answer.hpp"
#include "searcher/renderer/coverage_renderer.hpp"
#include "searcher/value/outlet_list.hpp"
#include "searcher/verb/partial_answer.hpp"
#include "searcher/verb/table_options.hpp"

#include <cstddef>
#include <cstdint>
#include <iostream>
#include <span>

namespace newshound {
namespace {

constexpr std::string_view formats[] = {"text", "json", "csv"};

void declare(Options& options) {
    declare_database(options);
    options.value("outlet", "NAME", "only this outlet: any of its spellings, or its domain")
        .value("find", "WORDS", "only outlets of whose names this is a part")
        .value("from", "DATE", "look from this day, month or year on")
        .value("to", "DATE", "look up to it")
        .flag("index", "a line for each outlet instead of a drawing")
        .value("limit,n", "N",
               "show N outlets, the largest first, or all; unless told, 10 drawings and all else")
        .value("offset", "N", "pass over the first N outlets", "0")
        .value("format,f", "FORM", "{}", "text")
        .one_of(formats);
    declare_bom(options);
}

std::size_t limit_of(const Options& options, bool is_drawn) {
    constexpr std::size_t drawings = 10;
    if (!options.has("limit")) return is_drawn ? drawings : SIZE_MAX;
    return options.text("limit") == "all" ? SIZE_MAX : options.number("limit", 1, UINT32_MAX);
}

// Of a long list what is not shown, on stderr.
void tell_rest(std::size_t shown, std::size_t offset, std::size_t total) {
    if (total > offset + shown)
        log_line("note: " + std::to_string(shown) + " of " + std::to_string(total) +
                 " outlets; --offset " + std::to_string(offset + shown) +
                 " goes on, --index lists them, --find looks for a name");
}

std::vector<OutletCoverage> covered(Answerer& archive, const CoverageRequest& request) {
    try {
        return archive.coverage(request);
    } catch (const UnknownOutlet&) {
        tell_partial(archive.shards()); // one that is left out may have it
        throw;
    }
}

int run(const Options& options) {
    const std::string format = options.text("format");
    if (options.has("index") && format != "text")
        throw UsageError("--index is text; json and csv have a line or row for each outlet anyway");
    if (options.has("outlet") && options.text("outlet").empty())
        throw UsageError("--outlet takes the name of an outlet, not ''");
    const CoverageRequest request =
        coverage_request(options.text("outlet"), options.text("from"), options.text("to"), "--");
    Answerer archive(database_paths(options));
    const std::vector<OutletCoverage> all = listed(covered(archive, request), options.text("find"));
    const bool is_drawn = format == "text" && !options.has("index");
    const std::size_t offset = options.number("offset", 0, UINT32_MAX);
    const std::span<const OutletCoverage> outlets =
        piece_of(all, offset, limit_of(options, is_drawn));
    write_bom(std::cout, options, format);
    if (format == "json") {
        write_coverage_json(std::cout, outlets);
    } else if (format == "csv") {
        write_coverage_csv(std::cout, outlets);
    } else if (is_drawn) {
        write_coverage(std::cout, outlets, terminal_of(Stream::output));
    } else {
        write_coverage_index(std::cout, outlets, terminal_of(Stream::output));
    }
    tell_partial(archive.shards());
    tell_rest(outlets.size(), offset, all.size());
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
                "  newshound coverage --index --find post\n"
                "  newshound coverage --outlet tass --from 2019-05 --to 2019-10\n"
                "  newshound coverage --format csv > coverage.csv",
    .declare = declare,
    .run = run,
};

} // namespace newshound
