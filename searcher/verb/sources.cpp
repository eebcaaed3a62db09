// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/verb/sources.hpp"

#include "common/error.hpp"
#include "common/program/database_option.hpp"
#include "common/program/log.hpp"
#include "common/program/options.hpp"
#include "common/program/terminal.hpp"
#include "searcher/answer/answer.hpp"
#include "searcher/answer/filters.hpp"
#include "searcher/answer/press_sources.hpp"
#include "searcher/answer/typed_query.hpp"
#include "searcher/renderer/source_table.hpp"
#include "searcher/verb/partial_answer.hpp"
#include "searcher/verb/table_options.hpp"

#include <iostream>

namespace newshound {
namespace {

constexpr std::string_view formats[] = {"text", "json", "csv"};
constexpr std::string_view tables[] = {"first", "cites"};
constexpr std::string_view counts[] = {"articles", "stories"};

void declare(Options& options) {
    declare_database(options);
    options
        .values("filter", "FIELD:VALUE",
                "only articles with exactly this value, as facets show it; without it as "
                "-FIELD:VALUE; may be given several times")
        .value("limit,n", "N", "show N rows of each table", "20")
        .value("count", "WHAT", "what citations count: articles, or stories (near-copies as one)",
               "articles")
        .one_of(counts)
        .value("format,f", "FORM", "{}", "text")
        .one_of(formats)
        .value("table", "NAME", "of csv: {}", "first")
        .one_of(tables)
        .query_words("WORDS");
    declare_bom(options);
}

int run(const Options& options) {
    const std::string format = options.text("format");
    const std::string table = options.text("table");
    const SourcesRequest request{.limit = options.number("limit", 1, 1'000'000),
                                 .count = options.text("count") == "stories" ? Count::stories
                                                                             : Count::articles};
    std::vector<FieldValue> chosen;
    for (const std::string& each : options.texts("filter"))
        chosen.push_back(parse_filter(each));
    std::string text;
    for (const std::string& word : options.words())
        text += (text.empty() ? "" : " ") + word;
    const Query query = text.empty() ? Query{} : read_query(text);
    Answerer archive(database_paths(options));
    const PressSources sources = press_sources(archive, query, read_filters(chosen), request);
    if (format != "json")
        for (const std::string& note : sources.notes)
            log_line("note: " + note);
    write_bom(std::cout, options, format);
    if (format == "json")
        write_sources_json(std::cout, sources);
    else if (format == "text")
        write_sources(std::cout, sources, terminal_of(Stream::output));
    else if (table == "first")
        write_prints_csv(std::cout, sources);
    else
        write_citations_csv(std::cout, sources);
    tell_partial(archive.shards());
    const bool any = !sources.prints.empty() || !sources.citations.empty();
    return any ? exit_done : exit_nothing;
}

} // namespace

const Verb sources_verb = {
    .name = "sources",
    .summary = "tell which outlets print shared stories first, and whom they cite",
    .usage = "[WORDS] [options]",
    .details =
        "Over the articles that WORDS find, or all. Of each story that several outlets printed "
        "(near-copies),\nwhich had it first, told from all of its copies: by the minute where "
        "both times are known, else by day.\nWhere two had it on one day, or a copy's date is "
        "not known or a guess, who was first is unknown and\ncounted so. Then who cites whom, "
        "and in how many articles.",
    .examples = "  newshound sources\n"
                "  newshound sources cyber date:2019 --format csv --table cites > cites.csv\n"
                "  newshound sources --filter 'outlet:The Meridian Post' --format json",
    .declare = declare,
    .run = run,
};

} // namespace newshound
