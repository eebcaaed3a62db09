// SPDX-License-Identifier: GPL-3.0-or-later
// `inspect` reads files, folders and standard input, in order, and goes on past what is unreadable.
#include "tests/support/run_program.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

using namespace newshound::test;
using Json = nlohmann::json;

namespace {

const std::string page =
    "<html><head><title>Bridge opens</title></head><body><h1>Bridge opens</h1>"
    "<p>The new bridge over the river was opened on Thursday by the mayor, who cut a ribbon.</p>"
    "<p>Some four hundred people walked over it in the first hour, the council said later.</p>"
    "</body></html>";

} // namespace

BOOST_AUTO_TEST_SUITE(inspect)

BOOST_AUTO_TEST_CASE(ndjson_is_one_object_a_page_in_the_order_given) {
    const TemporaryFolder folder;
    folder.write("b.html", page);
    folder.write("sub/a.htm", page);
    folder.write("sub/notes.txt", page);
    const Outcome outcome =
        run_program({{"inspect", "--format", "ndjson", "b.html", "-", "sub"}, page, folder.path()});
    BOOST_TEST(outcome.status == 0);
    BOOST_TEST(outcome.err == "");
    std::vector<std::string> files;
    std::istringstream lines(outcome.out);
    for (std::string line; std::getline(lines, line);) {
        const Json object = Json::parse(line);
        files.push_back(object["file"]);
        BOOST_TEST(std::string(object["text"]).starts_with("The new bridge"));
        BOOST_TEST(object["published"].is_null());
    }
    BOOST_TEST(files == (std::vector<std::string>{"b.html", "-", "sub/a.htm"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(json_is_a_list) {
    const Outcome outcome = run_program({{"inspect", "--format", "json", "-", "-"}, page});
    BOOST_TEST(Json::parse(outcome.out).size() == 2u);
}

BOOST_AUTO_TEST_CASE(text_shows_the_story) {
    const Outcome outcome = run_program({{"inspect", "-"}, page});
    BOOST_TEST(outcome.out.find("Bridge opens") != std::string::npos);
    BOOST_TEST(outcome.out.find("    Some four hundred") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(your_own_lists_are_used_and_stages_left_out) {
    const TemporaryFolder folder;
    folder.write("outlets.tsv", "Harbour Post\tHP\tharbour.example\n");
    const std::string linked =
        "<html><body><h1>Bridge opens</h1><p>The new Bridge over the river was opened on Thursday "
        "by the mayor, as <a href='https://web.archive.org/web/20190101000000/http://www."
        "harbour.example/a'>several people said</a> who saw him cut a long red ribbon.</p><p>Some "
        "four hundred people walked over it in the first hour, the council said.</p></body></html>";
    const Outcome outcome = run_program({{"inspect", "--format", "ndjson", "--outlets",
                                          "outlets.tsv", "--without", "times,quotes", "-"},
                                         linked,
                                         folder.path()});
    BOOST_TEST(outcome.err == "");
    const Json article = Json::parse(outcome.out);
    BOOST_REQUIRE(article["cites"].size() == 1u);
    BOOST_TEST(article["cites"][0]["name"] == "Harbour Post");
    BOOST_TEST(article["times"].empty());
    const Outcome wrong = run_program({{"inspect", "--without", "nothing", "-"}, linked});
    BOOST_TEST(wrong.status == 2);
    BOOST_TEST(wrong.err.find("nothing") != std::string::npos);
}

// The page's own outlet by its address; and who is named as an author, but is an outlet, is a desk.
BOOST_AUTO_TEST_CASE(your_own_outlets_are_told_from_authors_and_name_pages) {
    const TemporaryFolder folder;
    folder.write("outlets.tsv", "Harbour Post\tHP\tharbour.example\nAnna Quay\tAQ\tquay.example\n");
    folder.write("page.html",
                 "<html><head><title>Bridge opens</title><link rel=canonical "
                 "href='http://www.harbour.example/a'><meta name=author content='Anna Quay'>"
                 "<meta name=author content='Marta Lindqvist'></head>" +
                     page.substr(page.find("<body>")));
    const auto inspected = [&](const std::vector<std::string>& options) {
        std::vector<std::string> words = {"inspect", "--format", "ndjson", "page.html"};
        words.insert(words.end(), options.begin(), options.end());
        return Json::parse(run_program({words, "", folder.path()}).out);
    };
    const Json without = inspected({});
    BOOST_TEST(without["outlet"] == "harbour.example");
    BOOST_TEST(without["authors"] == Json({"Anna Quay", "Marta Lindqvist"}));
    const Json with = inspected({"--outlets", "outlets.tsv"});
    BOOST_TEST(with["outlet"] == "Harbour Post");
    BOOST_TEST(with["authors"] == Json({"Marta Lindqvist"}));

    const Outcome indexed =
        run_program({{"index", "page.html", "--database", "archive", "--outlets", "outlets.tsv"},
                     "",
                     folder.path()});
    BOOST_TEST(indexed.status == 0, indexed.err);
    const Outcome found =
        run_program({{"search", "outlet:hp", "--database", "archive", "--format", "ndjson"},
                     "",
                     folder.path()});
    BOOST_TEST(found.out.find("Harbour Post") != std::string::npos, found.out + found.err);
}

BOOST_AUTO_TEST_CASE(a_missing_file_is_named_and_the_rest_is_read) {
    const Outcome outcome =
        run_program({{"inspect", "--format", "ndjson", "none.html", "-"}, page});
    BOOST_TEST(outcome.status == 2);
    BOOST_TEST(outcome.err.find("none.html") != std::string::npos);
    BOOST_TEST(outcome.out.find("The new bridge") != std::string::npos);
    BOOST_TEST(run_program({{"inspect"}}).status == 2);
}

BOOST_AUTO_TEST_SUITE_END()
