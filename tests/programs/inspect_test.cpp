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

BOOST_AUTO_TEST_CASE(a_missing_file_is_named_and_the_rest_is_read) {
    const Outcome outcome =
        run_program({{"inspect", "--format", "ndjson", "none.html", "-"}, page});
    BOOST_TEST(outcome.status == 2);
    BOOST_TEST(outcome.err.find("none.html") != std::string::npos);
    BOOST_TEST(outcome.out.find("The new bridge") != std::string::npos);
    BOOST_TEST(run_program({{"inspect"}}).status == 2);
}

BOOST_AUTO_TEST_SUITE_END()
