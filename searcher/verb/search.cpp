// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/verb/search.hpp"

#include "common/error.hpp"
#include "common/program/database_option.hpp"
#include "common/program/log.hpp"
#include "common/program/options.hpp"
#include "common/program/replace_file.hpp"
#include "common/program/terminal.hpp"
#include "searcher/answer/answer.hpp"
#include "searcher/answer/receipt.hpp"
#include "searcher/answer/search_options.hpp"
#include "searcher/renderer/make_renderer.hpp"
#include "searcher/verb/batch.hpp"
#include "searcher/verb/corrections_option.hpp"
#include "searcher/verb/found_any.hpp"
#include "searcher/verb/partial_answer.hpp"
#include "searcher/verb/synonyms_option.hpp"
#include "searcher/verb/table_options.hpp"

#include <algorithm>
#include <iostream>
#include <string_view>
#include <vector>

namespace newshound {
namespace {

// Of one query and of a batch.
std::vector<std::string_view> formats() {
    std::vector<std::string_view> all(result_formats().begin(), result_formats().end());
    for (const std::string_view each : batch_formats())
        if (std::ranges::find(all, each) == all.end()) all.push_back(each);
    return all;
}

void declare(Options& options) {
    declare_database(options);
    declare_search(options);
    declare_synonyms(options);
    declare_corrections(options);
    options
        .value("format,f", "FORM",
               "text, json, ndjson, csv, ids, kwic (every match in its line), ris, "
               "bibtex, csl-json, atom, bulk (for OpenSearch and Elasticsearch); with --batch csv, "
               "ndjson, trec",
               "text")
        .one_of(formats())
        .value("receipt", "FILE", "write what was asked and found, for newshound verify")
        .query_words("WORDS");
    declare_fields(options);
    declare_bom(options);
    declare_batch(options);
}

struct Asked {
    std::string text; // as typed
    Date today = local_today();
    SearchChoices choices{};
    Query query{};
    std::vector<Query> filters{};
};

// Reads the options, and the words unless they come from a file.
Asked read_asked(const Options& options) {
    Asked asked;
    for (const std::string& word : options.words())
        asked.text += (asked.text.empty() ? "" : " ") + word;
    asked.choices = read_search_options(given_search_options(options), "--");
    asked.choices.reading.today = asked.today;
    asked.filters = read_filters(asked.choices.filters);
    return asked;
}

// Answers, and writes the receipt once the answer is whole.
void answer_with_receipt(const Options& options, Answerer& archive, const Asked& asked,
                         const Synonyms* synonyms, ResultSink& sink) {
    Receipt receipt =
        new_receipt({.text = asked.text,
                     .query = to_string(confined(asked.query, asked.filters), Days::as_typed),
                     .today = asked.today,
                     .options = given_search_options(options)},
                    archive.revision());
    if (synonyms) receipt.synonyms = synonyms->sha256();
    receipt.corrections = archive.corrections_digest();
    ReceiptSink noting(receipt, &sink);
    archive.answer(asked.query, asked.choices.request, asked.filters, noting);
    expect_whole(archive.shards(), "no receipt is written");
    receipt.is_settled = archive.revision() == receipt.revision;
    replace_file(options.text("receipt"), to_json(receipt));
}

int run(const Options& options) {
    Asked asked = read_asked(options);
    const std::vector<std::string> paths = database_paths(options);
    if (options.has("batch")) {
        if (options.has("receipt")) throw UsageError("--receipt is of one query, not of --batch");
        if (!asked.text.empty()) throw UsageError("--batch takes its words from the file");
        Answerer archive(paths, synonyms_of(options), corrections_of(options));
        write_bom(std::cout, options, options.text("format"));
        const int status = run_batch(options, archive, std::move(asked.choices));
        tell_partial(archive.shards());
        return status;
    }
    for (const std::string_view name : {"hits", "field"})
        if (options.has(name)) throw UsageError("--" + std::string(name) + " goes with --batch");
    const std::string format = options.text("format");
    if (std::ranges::find(result_formats(), format) == result_formats().end())
        throw UsageError("--format " + format + " goes with --batch");
    SearchRequest& request = asked.choices.request;
    const std::vector<std::string> fields = chosen_fields(options);
    request.detail = detail_of(format, fields, request.quotations);
    const std::unique_ptr<Renderer> renderer =
        answer_renderer(format, std::cout, terminal_of(Stream::output), fields, request);
    const std::shared_ptr<const Synonyms> synonyms = synonyms_of(options);
    Answerer archive(paths, synonyms, corrections_of(options));
    asked.query = read_words(asked.text, asked.choices);
    write_bom(std::cout, options, format);
    FoundAny watched(*renderer, request.limit == 0, !shows_notes(format));
    if (options.has("receipt"))
        answer_with_receipt(options, archive, asked, synonyms.get(), watched);
    else
        archive.answer(asked.query, request, asked.filters, watched);
    tell_partial(archive.shards());
    return watched.any() ? exit_done : exit_nothing;
}

} // namespace

const Verb search_verb = {
    .name = "search",
    .summary = "ask the archive",
    .usage = "WORDS... [options]",
    .details =
        "All words must occur, in any of their inflected forms. \"Quoted words\" occur exactly so, "
        "next\nto each other. AND OR NOT - ( ) combine; NEAR/5 asks for words close together, "
        "NEAR/sentence\nfor words in one sentence; bort* for all words that start so, bortnikow~ "
        "for "
        "those spelt nearly\nso; * finds everything. FIELD:VALUE asks in one field: title, author, "
        "outlet, person, org, place,\nsaid, by, date and more; ranges are date:2019-05..2019-10 "
        "and "
        "words:1000..\nnewshound help query and docs/query-language.md tell it all. Exit status: 0 "
        "found, "
        "1 nothing found,\n2 could not.",
    .examples = "  newshound search bortnikov cyber security\n"
                "  newshound search 'outlet:tass date:2019-05..2019-10 \"information security\"'\n"
                "  newshound search 'said:\"information security\" by:bortnikov' --format json\n"
                "  newshound search 'said:security' --format kwic --limit all\n"
                "  newshound search 'said:security by:bortnikov' --quotes --format csv\n"
                "  newshound search 'person:bortnikov' --limit all --format ris > bortnikov.ris\n"
                "  newshound search '*' --versions all --limit all --format bulk > bulk.ndjson\n"
                "  newshound search 'person:putin -place:moscow' --sort newest --limit all\n"
                "  newshound search eclipse --timeline --limit 0\n"
                "  newshound search earthquake --copies collapse --facets outlet\n"
                "  newshound search flood --filter 'person:Angela Merkel' --filter -lang:en\n"
                "  newshound search 'removed:\"gross negligence\"'\n"
                "  newshound search cyber --facets person,outlet --limit 0\n"
                "  newshound search '*' --facets person --facet-prefix bor --limit 0\n"
                "  newshound search --batch names.txt --field person --format csv > names.csv\n"
                "  newshound search --batch queries.tsv --words --limit 1000 --format trec",
    .declare = declare,
    .run = run,
};

} // namespace newshound
