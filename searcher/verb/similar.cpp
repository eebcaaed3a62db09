// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/verb/similar.hpp"

#include "common/article/article_json.hpp"
#include "common/error.hpp"
#include "common/program/database_option.hpp"
#include "common/program/log.hpp"
#include "common/program/options.hpp"
#include "common/program/replace_file.hpp"
#include "common/program/terminal.hpp"
#include "common/schema/identity.hpp"
#include "searcher/answer/answer.hpp"
#include "searcher/answer/receipt.hpp"
#include "searcher/answer/search_options.hpp"
#include "searcher/renderer/make_renderer.hpp"
#include "searcher/verb/corrections_option.hpp"
#include "searcher/verb/partial_answer.hpp"
#include "searcher/verb/synonyms_option.hpp"
#include "searcher/verb/table_options.hpp"

#include <iostream>
#include <iterator>

namespace newshound {
namespace {

void declare(Options& options) {
    declare_database(options);
    declare_synonyms(options);
    declare_corrections(options);
    options
        .flag("background,b", "earlier articles that explain it: the same names, the days it "
                              "speaks of")
        .value("limit,n", "N", "show N results, or all", "10")
        .value("offset", "N", "pass over the first N results", "0")
        .value("format,f", "FORM", "as of search: {}", "text")
        .one_of(result_formats())
        .value("copies", "HOW",
               "near-copies of one another: show every one; collapse: the best of each story; "
               "only: articles that have any",
               "show")
        .one_of(search_option("copies").choices)
        .value("receipt", "FILE", "write what was asked and found, for newshound verify")
        .flag("explain", "show what was asked")
        .query_words("ID");
    declare_fields(options);
    declare_bom(options);
}

// Passes everything on and keeps the total; notes stand on stderr where the format has no place.
class Counted : public ResultSink {
  public:
    Counted(ResultSink& sink, bool tells_notes) : sink_(sink), tells_notes_(tells_notes) {}

    void begin(const Summary& summary) override {
        total_ = summary.total;
        if (tells_notes_)
            for (const std::string& note : summary.notes)
                log_line("note: " + note);
        sink_.begin(summary);
    }
    void take(const Result& result) override { sink_.take(result); }
    void leave_out(const std::string& reason) override { sink_.leave_out(reason); }
    void tell_shards(const std::vector<ShardAnswer>& shards) override { sink_.tell_shards(shards); }
    void end() override { sink_.end(); }
    std::size_t total() const { return total_; }

  private:
    ResultSink& sink_;
    bool tells_notes_;
    std::size_t total_ = 0;
};

Result read_page(std::istream& in) {
    const std::string json{std::istreambuf_iterator<char>(in), {}};
    Result page;
    if (!from_json(json, page.article))
        throw UsageError("standard input is not the JSON of one page; give it what newshound "
                         "inspect FILE --format json prints");
    if (page.article.title.empty() && page.article.text.empty())
        throw UsageError("the page on standard input holds no article");
    return page;
}

struct Asked {
    std::string text{}; // what else must hold, as typed
    Date today = local_today();
    Query among{};
    Likeness likeness = Likeness::similar;
    SearchRequest request{};
};

Asked read_asked(const Options& options, const std::string& format) {
    Asked asked;
    const std::vector<std::string> words = options.words();
    for (std::size_t i = 1; i < words.size(); ++i)
        asked.text += (i == 1 ? "" : " ") + words[i];
    if (!asked.text.empty()) asked.among = read_query(asked.text, {.today = asked.today});
    if (options.has("background")) asked.likeness = Likeness::background;
    asked.request = read_search_options(given_search_options(options), "--").request;
    asked.request.detail = detail_of(format, chosen_fields(options), false);
    return asked;
}

// As search does it, but of an article of the archive.
void answer_with_receipt(const Options& options, Answerer& archive, const Result& subject,
                         const Asked& asked, const Synonyms* synonyms, ResultSink& sink) {
    if (subject.id.empty())
        throw UsageError("--receipt is of an article of the archive, not of a page outside");
    const std::string query =
        asked.text.empty() ? std::string() : to_string(asked.among, Days::as_typed);
    Receipt receipt = new_receipt({.text = asked.text,
                                   .query = query,
                                   .today = asked.today,
                                   .options = given_search_options(options)},
                                  archive.revision());
    if (synonyms) receipt.synonyms = synonyms->sha256();
    receipt.corrections = archive.corrections_digest();
    receipt.similar_to = version_id(subject.id, subject.version);
    receipt.is_background = asked.likeness == Likeness::background;
    ReceiptSink noting(receipt, &sink);
    archive.similar(subject, asked.likeness, asked.among, asked.request, noting);
    expect_whole(archive.shards(), "no receipt is written");
    receipt.is_settled = archive.revision() == receipt.revision;
    replace_file(options.text("receipt"), to_json(receipt));
}

int run(const Options& options) {
    const std::string format = options.text("format");
    const std::vector<std::string> words = options.words();
    if (words.empty()) throw UsageError("similar takes an article's id or address, or -");
    const Asked asked = read_asked(options, format);
    const std::shared_ptr<const Synonyms> synonyms = synonyms_of(options);
    Answerer archive(database_paths(options), synonyms, corrections_of(options));
    const std::optional<Result> subject =
        words.front() == "-" ? read_page(std::cin) : archive.find(words.front());
    if (!subject) {
        log_line("no article '" + words.front() + "'; newshound search shows ids");
        tell_partial(archive.shards());
        return exit_nothing;
    }
    const auto renderer = answer_renderer(format, std::cout, terminal_of(Stream::output),
                                          chosen_fields(options), false);
    write_bom(std::cout, options, format);
    Counted counted(*renderer, !shows_notes(format));
    if (options.has("receipt"))
        answer_with_receipt(options, archive, *subject, asked, synonyms.get(), counted);
    else
        archive.similar(*subject, asked.likeness, asked.among, asked.request, counted);
    tell_partial(archive.shards());
    return counted.total() > 0 ? exit_done : exit_nothing;
}

} // namespace

const Verb similar_verb = {
    .name = "similar",
    .summary = "show articles like a given one, or its background",
    .usage = "ID|URL|- [WORDS...] [options]",
    .details =
        "The article's telling words, names and days are asked of all others; near-copies of it "
        "are left\nout. With --background only what was published before it is shown, and names "
        "and days count\ntwice: what happened on a day it speaks of, and who was in the news then; "
        "the ten that similar\nshows first are not repeated. WORDS are a query that the results "
        "must answer besides. - reads a\npage outside of the archive, as inspect prints it. "
        "docs/similar.md tells how results are scored.\nExit status: 0 found, 1 nothing found, 2 "
        "could not.",
    .examples = "  newshound similar k3v9x2m4p7q1\n"
                "  newshound similar k3v9x2m4p7q1 --background --limit 5\n"
                "  newshound similar k3v9x2m4p7q1 'outlet:tass date:2019..'\n"
                "  newshound inspect page.html --format json | newshound similar -",
    .declare = declare,
    .run = run,
};

} // namespace newshound
