// SPDX-License-Identifier: GPL-3.0-or-later
// newshound similar over the sample corpus.
#include "tests/support/page_archive.hpp"
#include "tests/support/sample_archive.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>

using namespace newshound::test;
using Json = nlohmann::json;

namespace {

const std::string eclipse_page =
    "sample-corpus/harbourcourier.example/2024/texas-to-maine-eclipse.html";

std::string id_of(const std::string& query) {
    const Outcome outcome =
        sample_archive().run({"search", query, "--limit", "1", "--format", "ndjson"});
    BOOST_REQUIRE_MESSAGE(outcome.status == 0, outcome.err);
    return Json::parse(outcome.out)["id"];
}

} // namespace

BOOST_AUTO_TEST_SUITE(similar_verb)

BOOST_AUTO_TEST_CASE(the_earlier_eclipse_is_like_the_later_one) {
    const std::string id = id_of("title:eclipse date:2024");
    const Outcome outcome = sample_archive().run({"similar", id, "--format", "json"});
    BOOST_TEST(outcome.status == 0);
    BOOST_TEST(outcome.err == "");
    const Json answer = Json::parse(outcome.out);
    BOOST_TEST(answer["query"] == "similar:" + id + ".1");
    BOOST_TEST(answer["results"][0]["title"] == "A shadow crosses America from coast to coast");
    for (const Json& each : answer["results"])
        BOOST_TEST(each["id"] != id);
    const Outcome narrowed =
        sample_archive().run({"similar", id, "outlet:meridian", "--format", "ndjson"});
    BOOST_TEST(narrowed.out.find("A shadow crosses") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_page_outside_of_the_archive_comes_from_inspect) {
    const std::string page =
        run_program({{"inspect", source_path(eclipse_page).string(), "--format", "json"}}).out;
    const Outcome outcome = run_program(
        {{"similar", "-", "--database", sample_archive().database(), "--format", "ndjson"}, page});
    BOOST_TEST(outcome.status == 0, outcome.err);
    BOOST_TEST(Json::parse(outcome.out.substr(0, outcome.out.find('\n')))["title"] ==
               "A shadow crosses America from coast to coast");
}

// Twelve reports like one another, a day each: ten are shown as similar to the last, one is left.
BOOST_AUTO_TEST_CASE(background_is_older_and_no_part_of_what_is_similar) {
    const PageArchive archive;
    for (int i = 10; i < 22; ++i) {
        const std::string n = std::to_string(i);
        archive.write(n,
                      {"Ferry inquiry hears witness " + n,
                       "Mayor Jane Porter told the inquiry about the ferry and the harbour pier. "
                       "Witness " +
                           n + " saw " + std::string(static_cast<std::size_t>(i), 'x') +
                           " and spoke of number " + n + " at length, and of nothing else.",
                       "https://one.example/" + n, "2019-06-" + n});
    }
    for (int i = 0; i < 60; ++i) {
        const std::string n = std::to_string(i);
        archive.write("noise" + n, {"Match " + n + " of the season",
                                    "The league played game " + n + " in the rain of the season.",
                                    "https://one.example/noise" + n, "2018-04-01"});
    }
    archive.index({"--quiet"});
    const auto ids = [&](std::vector<std::string> words) {
        words.insert(words.end(), {"--format", "ndjson"});
        std::istringstream lines(archive.run(words).out);
        std::vector<std::string> found;
        for (std::string line; std::getline(lines, line);)
            found.push_back(Json::parse(line)["id"]);
        return found;
    };
    const std::string last = ids({"search", "title:\"witness 21\""}).front();
    const std::vector<std::string> similar = ids({"similar", last});
    BOOST_TEST(similar.size() == 10U);
    const std::vector<std::string> background = ids({"similar", last, "--background"});
    BOOST_REQUIRE(background.size() == 1U);
    BOOST_TEST(background.front() == ids({"similar", last, "--offset", "10"}).front());
}

BOOST_AUTO_TEST_CASE(background_that_similar_shows_already_says_so) {
    const std::string id = id_of("title:geneva");
    const Outcome similar = sample_archive().run({"similar", id, "--format", "ndjson"});
    BOOST_TEST(Json::parse(similar.out.substr(0, similar.out.find('\n')))["title"] ==
               "Russia and U.S. restore contacts on cyber security, FSB chief says");
    const Outcome outcome = sample_archive().run({"similar", id, "--background"});
    BOOST_TEST(outcome.status == 1);
    BOOST_TEST(outcome.err == "");
    BOOST_TEST(outcome.out.find("note: no earlier article explains it beside those that similar "
                                "shows\n") != std::string::npos,
               outcome.out);
}

BOOST_AUTO_TEST_CASE(mistakes_are_told) {
    BOOST_TEST(sample_archive().run({"similar"}).status == 2);
    const Outcome unknown = sample_archive().run({"similar", "zzzzzzzzzzzz"});
    BOOST_TEST(unknown.status == 1);
    BOOST_TEST(unknown.err == "newshound: no article 'zzzzzzzzzzzz'; newshound search shows ids\n");
    for (const std::string page : {"", "[]", "{}", "<html>", "[{\"title\":\"a\"},{}]"}) {
        const Outcome outcome =
            run_program({{"similar", "-", "--database", sample_archive().database()}, page});
        BOOST_TEST(outcome.status == 2, page);
        BOOST_TEST(outcome.err.find("standard input") != std::string::npos, outcome.err);
    }
}

BOOST_AUTO_TEST_SUITE_END()
