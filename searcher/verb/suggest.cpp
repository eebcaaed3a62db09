// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/verb/suggest.hpp"

#include "common/error.hpp"
#include "common/program/database_option.hpp"
#include "common/program/options.hpp"
#include "searcher/answer/answer.hpp"
#include "searcher/renderer/suggestion_renderer.hpp"
#include "searcher/verb/corrections_option.hpp"
#include "searcher/verb/partial_answer.hpp"

#include <iostream>

namespace newshound {
namespace {

constexpr std::string_view formats[] = {"text", "json", "queries"};

void declare(Options& options) {
    declare_database(options);
    declare_corrections(options);
    options.value("limit,n", "N", "show N suggestions", "10")
        .value("format,f", "FORM",
               "text, json, or queries: what was typed with each in its place, one a line", "text")
        .one_of(formats)
        .query_words("START");
}

int run(const Options& options) {
    const std::string format = options.text("format");
    std::string typed;
    for (const std::string& word : options.words())
        typed += (typed.empty() ? "" : " ") + word;
    if (typed.empty()) throw UsageError("suggest takes the start of a query, as in 'person:bor'");
    const std::size_t limit = options.number("limit", 1, 1'000);
    Answerer archive(database_paths(options), nullptr, corrections_of(options));
    const Suggestions found = archive.suggest(typed, limit);
    if (format == "json") {
        std::cout << suggestions_json(found, typed) << "\n";
    } else if (format == "queries") {
        write_completed_queries(std::cout, found, typed);
    } else {
        write_suggestions(std::cout, found);
    }
    tell_partial(archive.shards());
    return found.items.empty() ? exit_nothing : exit_done;
}

} // namespace

const Verb suggest_verb = {
    .name = "suggest",
    .summary = "complete a query that is being typed",
    .usage = "START [options]",
    .details =
        "Words of the archive that start as the last word does, people, organisations, places "
        "and outlets\nof whose name a word starts so, and fields, each with the number of "
        "documents that have it.\nBehind FIELD: the values of that field.",
    .examples = "  newshound suggest bort\n"
                "  newshound suggest 'cyber security person:bor'\n"
                "  newshound suggest 'alexander bor' --format json",
    .declare = declare,
    .run = run,
};

} // namespace newshound
