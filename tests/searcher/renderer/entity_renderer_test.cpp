// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/renderer/entity_renderer.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <sstream>

using namespace newshound;

namespace {

EntityProfile profile() {
    EntityProfile profile;
    profile.query = "person:\"Ann Lee\"";
    profile.name = "Ann Lee";
    profile.total = 3;
    profile.read = 2;
    profile.identity.names = {
        {{.name = "Ann Lee"}, 3},
        {{.name = "A. Lee", .reason = JoinReason::initials}, 1},
        {{.name = "Ann Li", .reason = JoinReason::person, .by = "anna, 2026-11-29"}, 1}};
    profile.identity.corrections = {"renamed by anna, 2026-11-29"};
    profile.spellings = {{"Ann Lee", 2}, {"Lee\x1b[2J", 1}};
    const Appearance first{.id = "k3",
                           .title = "Rain",
                           .outlet = "",
                           .published = Date{.year = 2019, .month = 5, .day = 1}};
    profile.first = first;
    Quotation said{};
    said.text = "It will rain.";
    said.speakers = {{"Ann Lee", "mayor\x1b"}, {"John Doe"}};
    said.cue = "said";
    profile.quotes = {{said, "en", first}};
    profile.quotes_found = 4;
    return profile;
}

std::string written(const EntityProfile& profile) {
    std::ostringstream out;
    write_entity(out, profile, {});
    return out.str();
}

nlohmann::json json_of(const EntityProfile& profile) {
    std::ostringstream out;
    write_entity_json(out, profile);
    return nlohmann::json::parse(out.str());
}

} // namespace

BOOST_AUTO_TEST_SUITE(entity_renderer)

BOOST_AUTO_TEST_CASE(an_entry_says_what_belongs_to_it_and_why) {
    const std::string text = written(profile());
    for (const char* line :
         {"Ann Lee  3 articles; spellings and quotes of the newest 2\n",
          "also     A. Lee (1), by its initials, 85% sure\n",
          "also     Ann Li (1), joined by hand: anna, 2026-11-29\n",
          "note     renamed by anna, 2026-11-29\n", "first    2019-05-01, k3: Rain\n",
          "quotes  1 of 4\n", "    “It will rain.”\n        Ann Lee, mayor", "; John Doe",
          " · attributed by machine, 97% sure\n        2019-05-01, k3\n"})
        BOOST_TEST(text.find(line) != std::string::npos, line << " in " << text);
    BOOST_TEST(text.find('\x1b') == std::string::npos);
    BOOST_TEST(text.find("also     Ann Lee") == std::string::npos); // its usual name
    BOOST_TEST(text.find("last ") == std::string::npos);            // unknown
}

BOOST_AUTO_TEST_CASE(nothing_found_is_said) {
    EntityProfile nobody;
    nobody.query = "person:\"X\"";
    BOOST_TEST(written(nobody) == "nothing found for person:\"X\"\n");
}

BOOST_AUTO_TEST_CASE(json_has_all_of_it_and_null_for_what_is_unknown) {
    const auto json = json_of(profile());
    BOOST_TEST(json["total"] == 3);
    BOOST_TEST(json["read"] == 2);
    BOOST_TEST(json["names"].size() == 3U);
    BOOST_TEST(json["names"][1]["by"].is_null());
    BOOST_TEST(json["names"][2]["by"] == "anna, 2026-11-29");
    BOOST_TEST(json["first"]["outlet"].is_null());
    BOOST_TEST(json["last"].is_null());
    BOOST_TEST(json["quotes"][0]["where"]["id"] == "k3");
    BOOST_TEST(json["quotes"][0]["speaker"] == "Ann Lee");
    BOOST_TEST(json["quotes"][0]["speakers"][1].dump() == R"({"name":"John Doe","role":null})");
    BOOST_TEST(json["quotes"][0]["certainty"].get<double>() > 0.9);
    BOOST_TEST(json["quotes"][0]["attributed_by"] == "machine");
    BOOST_TEST(json["quotes_found"] == 4);
    EntityProfile nobody;
    BOOST_TEST(json_of(nobody)["name"].is_null());
}

BOOST_AUTO_TEST_SUITE_END()
