// SPDX-License-Identifier: GPL-3.0-or-later
// newshound similar over the sample corpus.
#include "tests/support/sample_archive.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

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

BOOST_AUTO_TEST_CASE(background_is_older) {
    const Outcome outcome = sample_archive().run(
        {"similar", id_of("title:geneva"), "--background", "--format", "ndjson", "--limit", "1"});
    BOOST_TEST(outcome.status == 0, outcome.err);
    BOOST_TEST(Json::parse(outcome.out)["title"] ==
               "Russia and U.S. restore contacts on cyber security, FSB chief says");
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
