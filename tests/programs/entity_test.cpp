// SPDX-License-Identifier: GPL-3.0-or-later
// newshound entity over the sample corpus.
#include "tests/support/sample_archive.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

using namespace newshound::test;
using Json = nlohmann::json;

namespace {

Json entity(const std::string& name) {
    const Outcome outcome = sample_archive().run({"entity", name, "--format", "json"});
    BOOST_REQUIRE_MESSAGE(outcome.status == 0, outcome.err);
    return Json::parse(outcome.out);
}

bool has_value(const Json& values, const std::string& value) {
    for (const Json& each : values)
        if (each["value"] == value) return true;
    return false;
}

} // namespace

BOOST_AUTO_TEST_SUITE(entity_verb)

BOOST_AUTO_TEST_CASE(a_person_is_told) {
    const Json entry = entity("person:\"Alexander Bortnikov\"");
    BOOST_TEST(entry["name"] == "Alexander Bortnikov");
    BOOST_TEST(entry["total"] == 2);
    BOOST_TEST(has_value(entry["spellings"], "Bortnikov"));
    BOOST_TEST(entry["first"]["published"].get<std::string>().starts_with("2019-10-"));
    BOOST_TEST(entry["last"]["published"].get<std::string>().starts_with("2021-06-"));
    BOOST_TEST(entry["timeline"]["bins"][0]["count"] == 1);
    BOOST_TEST(has_value(entry["companions"]["person"]["values"], "Vladimir Putin"),
               entry["companions"]);
    BOOST_TEST(!has_value(entry["companions"]["person"]["values"], "Alexander Bortnikov"));
    BOOST_TEST(has_value(entry["companions"]["outlet"]["values"], "The Meridian Post"));
    BOOST_TEST(entry["quotes"].size() == entry["quotes_found"]);
    BOOST_TEST_REQUIRE(!entry["quotes"].empty());
    BOOST_TEST(entry["quotes"][0]["attributed_by"] == "machine");
    BOOST_TEST(entry["quotes"][0]["certainty"].get<double>() > 0.9);
    const std::string id = entry["quotes"][0]["where"]["id"];
    BOOST_TEST(sample_archive().run({"show", id}).status == 0);
}

BOOST_AUTO_TEST_CASE(a_word_of_the_name_is_enough) {
    BOOST_TEST(entity("person:bortnikov")["name"] == "Alexander Bortnikov");
}

BOOST_AUTO_TEST_CASE(the_terminal_shows_the_entry) {
    const Outcome outcome =
        sample_archive().run({"entity", "person:bortnikov"}, {{"LC_ALL", "C.UTF-8"}});
    BOOST_TEST(outcome.status == 0);
    BOOST_TEST(outcome.out.starts_with("Alexander Bortnikov  2 articles\nspelled  "), outcome.out);
    for (const char* part :
         {"\nfirst    2019-10-", "\nlast     2021-06-", "\ntimeline  by ", "\nperson  ",
          "\noutlet  ", "\nquotes  ", " · attributed by machine, 9"})
        BOOST_TEST(outcome.out.find(part) != std::string::npos, part << outcome.out);
}

BOOST_AUTO_TEST_CASE(mistakes_are_told) {
    BOOST_TEST(sample_archive().run({"entity", "person:qwertzuiop"}).status == 1);
    for (const std::string query : {"", "bortnikov", "title:moon", "person:a person:b"}) {
        const Outcome outcome = sample_archive().run({"entity", query});
        BOOST_TEST(outcome.status == 2, query);
        BOOST_TEST(outcome.err.find("person:\"Alexander Bortnikov\"") != std::string::npos,
                   outcome.err);
    }
}

BOOST_AUTO_TEST_SUITE_END()
