// SPDX-License-Identifier: GPL-3.0-or-later
// The verb suggest over the sample corpus.
#include "tests/support/sample_archive.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

using namespace newshound::test;
using Json = nlohmann::json;

namespace {

// The queries proposed, joined by "; ".
std::string proposed(const std::string& typed, const std::string& limit = "4") {
    const Outcome outcome =
        sample_archive().run({"suggest", "--format", "json", "--limit", limit, "--", typed});
    BOOST_TEST(outcome.err == "");
    const Json json = Json::parse(outcome.out);
    std::string all;
    for (const Json& each : json["suggestions"])
        all += (all.empty() ? "" : "; ") + each["query"].get<std::string>();
    return all;
}

} // namespace

BOOST_AUTO_TEST_SUITE(suggest)

BOOST_AUTO_TEST_CASE(words_names_and_fields_are_proposed) {
    BOOST_TEST(proposed("bortn") == "bortnikov; person:\"Alexander Bortnikov\"");
    BOOST_TEST(proposed("moon Bortn") == "bortnikov; person:\"Alexander Bortnikov\"");
    BOOST_TEST(proposed("alexander bor").ends_with("person:\"Alexander Bortnikov\""));
    BOOST_TEST(proposed("person:bortn") == "person:\"Alexander Bortnikov\"");
    BOOST_TEST(proposed("person:\"alexander bo") == "person:\"Alexander Bortnikov\"");
    BOOST_TEST(proposed("outlet:mer") == "outlet:\"The Meridian Post\"");
    BOOST_TEST(proposed("capt").find("captured:") != std::string::npos);
    BOOST_TEST(proposed("lang:d") == "lang:de");
    BOOST_TEST(proposed("title:bortn") == "");
    BOOST_TEST(proposed("date:20") == "");
    BOOST_TEST(proposed("xyzzy") == "");
}

BOOST_AUTO_TEST_CASE(a_suggestion_says_what_it_replaces_and_how_often_it_occurs) {
    const Outcome outcome = sample_archive().run(
        {"suggest", "--format", "json", "--", "\u041C\u043E\u0441\u043A\u0432\u0430 -bortn"});
    const Json json = Json::parse(outcome.out);
    BOOST_TEST(outcome.status == 0);
    BOOST_REQUIRE(!json["suggestions"].empty());
    const Json& word = json["suggestions"][0];
    BOOST_TEST(word["kind"] == "word");
    BOOST_TEST(word["start"] == 8);
    BOOST_TEST(word["count"].get<int>() >= 2);
    BOOST_TEST(json["is_cut"] == false);
    BOOST_TEST(sample_archive().run({"suggest", "--format", "queries", "moon outlet:mer"}).out ==
               "moon outlet:\"The Meridian Post\"\n");
    BOOST_TEST(sample_archive().run({"suggest", "xyzzy"}).status == 1);
    BOOST_TEST(sample_archive().run({"suggest"}).status == 2);
}

BOOST_AUTO_TEST_SUITE_END()
