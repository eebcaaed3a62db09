// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text/unicode.hpp"
#include "searcher/renderer/make_renderer.hpp"
#include "searcher/renderer/trec_renderer.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <sstream>

using namespace newshound;

namespace {

Result sample() {
    Result result;
    result.id = "k3v9x2m4p7q1";
    result.score = 2.5;
    result.article.title = "Contacts restored";
    result.article.outlet = "The Meridian Post";
    result.article.authors = {"Helen Marsh"};
    result.article.published = Date{.year = 2019, .month = 10, .day = 17};
    result.article.url = "https://meridianpost.example/2019/contacts";
    result.article.origin.path = "2019/contacts.html.gz";
    result.title_hits = {{0, 8}};
    result.snippet = {"Contacts were restored.", {{0, 8}, {14, 22}}};
    return result;
}

std::string rendered(std::string_view format, const Result& result, const Terminal& terminal = {}) {
    std::ostringstream out;
    const auto renderer = make_renderer(format, out, terminal);
    Summary summary;
    summary.query = "contacts";
    summary.total = 1;
    renderer->begin(summary);
    renderer->take(result);
    renderer->end();
    return out.str();
}

} // namespace

BOOST_AUTO_TEST_SUITE(renderer)

BOOST_AUTO_TEST_CASE(text_is_plain_where_there_is_no_terminal) {
    BOOST_TEST(rendered("text", sample()) ==
               "1 article for contacts\n\n"
               "1   Contacts restored\n"
               "    The Meridian Post \u00B7 2019-10-17 \u00B7 Helen Marsh \u00B7 k3v9x2m4p7q1\n"
               "    Contacts were restored.\n");
}

BOOST_AUTO_TEST_CASE(what_the_time_limit_left_unread_is_said) {
    Result result = sample();
    BOOST_TEST(rendered("json", result).find("is_unfinished") == std::string::npos);
    result.is_unfinished = true;
    for (const char* format : {"json", "ndjson"})
        BOOST_TEST(rendered(format, result).find("\"is_unfinished\":true") != std::string::npos);
    BOOST_TEST(
        rendered("text", result).ends_with("(the time limit was hit before its passages)\n"));
}

BOOST_AUTO_TEST_CASE(hits_are_coloured_where_the_terminal_can) {
    const Terminal terminal{.is_terminal = true, .colour = true, .hyperlinks = true};
    const std::string text = rendered("text", sample(), terminal);
    BOOST_TEST(text.find("were \x1b[1;33mrestored\x1b[0m.") != std::string::npos);
    BOOST_TEST(text.find("\x1b]8;;https://meridianpost.example/2019/contacts\x1b\\") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(no_line_is_wider_than_the_terminal) {
    Result result = sample();
    result.snippet.text.clear();
    for (int i = 0; i < 40; ++i)
        result.snippet.text += "w\u00F6rter und ";
    const std::string text = rendered("text", result, {.columns = 40});
    std::istringstream lines(text);
    std::string line;
    for (int i = 0; i < 4; ++i)
        std::getline(lines, line); // facts are one line
    while (std::getline(lines, line))
        BOOST_TEST(display_width(line) <= 40);
}

BOOST_AUTO_TEST_CASE(hostile_text_is_disarmed_and_foreign_directions_isolated) {
    Result result = sample();
    result.article.title = "evil\x1b[2J\u202Etitle";
    result.snippet = {"\u0634\u0628\u0643\u0629 news", {}};
    const std::string text = rendered("text", result);
    BOOST_TEST(text.find('\x1b') == std::string::npos);
    BOOST_TEST(text.find("\u202E") == std::string::npos);
    BOOST_TEST(text.find("\u2068\u0634\u0628\u0643\u0629 news\u2069") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(json_has_the_documented_keys) {
    const auto json = nlohmann::json::parse(rendered("json", sample()));
    for (const char* key :
         {"format_version", "query", "total", "total_is_exact", "offset", "results"})
        BOOST_TEST(json.contains(key));
    const auto& hit = json["results"][0];
    BOOST_TEST(hit["id"] == "k3v9x2m4p7q1");
    BOOST_TEST(hit["score"] == 2.5);
    BOOST_TEST(hit["title"] == "Contacts restored");
    BOOST_TEST(hit["file"] == "2019/contacts.html.gz");
    BOOST_TEST(hit["snippet"]["text"] == "Contacts were restored.");
    BOOST_TEST(hit["snippet"]["hits"][1]["start"] == 14);
}

BOOST_AUTO_TEST_CASE(an_empty_answer_is_whole_json) {
    std::ostringstream out;
    const auto renderer = make_renderer("json", out, {});
    renderer->begin({});
    renderer->end();
    BOOST_TEST(nlohmann::json::parse(out.str())["results"].empty());
}

BOOST_AUTO_TEST_CASE(ndjson_is_one_line_a_hit) {
    const std::string text = rendered("ndjson", sample());
    BOOST_TEST(std::ranges::count(text, '\n') == 1);
    BOOST_TEST(nlohmann::json::parse(text)["id"] == "k3v9x2m4p7q1");
}

BOOST_AUTO_TEST_CASE(no_csv_cell_is_a_formula) {
    Result result = sample();
    result.article.title = "=HYPERLINK(\"x\")";
    BOOST_TEST(rendered("csv", result).find(",\"'=HYPERLINK(\"\"x\"\")\",") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_run_names_pages_by_their_files) {
    std::ostringstream out;
    TrecRenderer run(out, "q1");
    run.begin({});
    run.take(sample());
    run.end();
    BOOST_TEST(out.str() == "q1 Q0 contacts.html 1 2.5 newshound\n");
}

BOOST_AUTO_TEST_SUITE_END()
