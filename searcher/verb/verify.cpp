// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/verb/verify.hpp"

#include "common/error.hpp"
#include "common/program/database_option.hpp"
#include "common/program/log.hpp"
#include "common/program/options.hpp"
#include "common/text/escape.hpp"
#include "common/text/json.hpp"
#include "searcher/answer/answer.hpp"
#include "searcher/answer/receipt.hpp"
#include "searcher/verb/corrections_option.hpp"
#include "searcher/verb/partial_answer.hpp"
#include "searcher/verb/synonyms_option.hpp"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <iostream>
#include <sstream>

namespace newshound {
namespace {

constexpr std::string_view formats[] = {"text", "json"};

void declare(Options& options) {
    declare_database(options);
    declare_synonyms(options);
    declare_corrections(options);
    options.value("format,f", "FORM", "{}", "text").one_of(formats).positional("RECEIPT", 1);
}

Receipt read_receipt(const std::string& path) {
    std::ifstream file(path);
    std::stringstream text;
    text << file.rdbuf();
    if (!file) throw SystemError("can't read " + path, errno);
    return parse_receipt(text.str(), path);
}

std::string counted(std::size_t results) {
    return std::to_string(results) + (results == 1 ? " result" : " results");
}

// "12 results, 2 more"
std::string change_of(std::size_t now, std::size_t then) {
    if (now > then) return counted(now) + ", " + std::to_string(now - then) + " more";
    if (now < then) return counted(now) + ", " + std::to_string(then - now) + " fewer";
    return counted(now) + ", as many, but others or in another order";
}

std::string described(const Receipt& receipt) {
    if (receipt.similar_to.empty()) return receipt.query;
    const std::string likeness = receipt.is_background ? "background:" : "similar:";
    return likeness + receipt.similar_to + (receipt.query.empty() ? "" : " ") + receipt.query;
}

void print_circumstances(const Receipt& then, const Receipt& now) {
    const auto line = [](std::string_view what, const std::string& is, const std::string& was) {
        std::cout << what << escape_terminal(is);
        if (is != was) std::cout << "; was " << escape_terminal(was);
        std::cout << "\n";
    };
    line("query      ", described(now), described(then));
    line("revision   ", now.revision, then.revision);
    line("program    ", now.program, then.program);
    line("matches    ", std::to_string(now.total), std::to_string(then.total));
    std::cout << "receipt of " << escape_terminal(then.made) << "\n";
    if (!then.is_settled)
        std::cout << "note: a writer changed the archive while the receipt was made\n";
    if (std::ranges::find(then.options, "time-limit", &GivenOptions::value_type::first) !=
        then.options.end())
        std::cout << "note: it was asked under a time limit, which may have cut it\n";
}

void print_text(const Receipt& then, const Receipt& now, bool same) {
    std::cout << (same ? "same: " + counted(now.count)
                       : "different: " + change_of(now.count, then.count))
              << "\n";
    print_circumstances(then, now);
}

void print_json(const Receipt& then, const Receipt& now, bool same) {
    const Json json{
        {"same", same}, {"then", Json::read(to_json(then))}, {"now", Json::read(to_json(now))}};
    std::cout << json.text() << "\n";
}

void ask_again(Answerer& archive, const Receipt& then, Receipt& now) {
    const auto [query, request] = replayed_search(then);
    if (!then.query.empty()) now.query = to_string(query, Days::as_typed);
    ReceiptSink sink(now, nullptr);
    if (then.similar_to.empty()) return archive.answer(query, request, {}, sink);
    const std::optional<Result> subject = archive.find(then.similar_to);
    if (!subject)
        throw UsageError("the archive has no article '" + then.similar_to +
                         "', to which the receipt's are similar");
    archive.similar(*subject, then.is_background ? Likeness::background : Likeness::similar, query,
                    request, sink);
}

// Another list is another question.
void check_synonyms(const Receipt& then, const Synonyms* synonyms) {
    const std::string now = synonyms ? synonyms->sha256() : "";
    if (now == then.synonyms) return;
    if (then.synonyms.empty())
        throw UsageError("the receipt was made without synonyms; leave --synonyms out");
    throw UsageError("the receipt was made with a list of synonyms whose SHA-256 is " +
                     then.synonyms + "; name that file with --synonyms");
}

int run(const Options& options) {
    const std::string format = options.text("format");
    const std::vector<std::string> words = options.words();
    if (words.empty()) throw UsageError("verify takes a receipt");
    const Receipt then = read_receipt(words.front());
    const std::shared_ptr<const Synonyms> synonyms = synonyms_of(options);
    check_synonyms(then, synonyms.get());
    Answerer archive(database_paths(options), synonyms, corrections_of(options));
    if (archive.corrections_digest() != then.corrections)
        log_line("names were corrected otherwise when the receipt was made");
    Receipt now = asked_anew(then, archive.revision());
    ask_again(archive, then, now);
    expect_whole(archive.shards(), "there is nothing to compare");
    now.is_settled = archive.revision() == now.revision;
    const bool same = now.ids == then.ids && now.count == then.count;
    (format == "json" ? print_json : print_text)(then, now, same);
    return same ? exit_done : exit_nothing;
}

} // namespace

const Verb verify_verb = {
    .name = "verify",
    .summary = "ask a receipt's query again and compare",
    .usage = "RECEIPT [options]",
    .details = "RECEIPT is a file that newshound search … --receipt FILE wrote, or similar. Its "
               "query is asked again\nwith its options; the answer is the same when the same "
               "versions of the same articles come in the\nsame order. --format json holds both "
               "receipts, then and now. Exit status: 0 same, 1 different,\n2 could not.",
    .examples =
        "  newshound search bortnikov --limit all --format csv --receipt b.receipt > b.csv\n"
        "  newshound verify b.receipt",
    .declare = declare,
    .run = run,
};

} // namespace newshound
