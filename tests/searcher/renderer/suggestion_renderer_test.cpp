// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/renderer/suggestion_renderer.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <sstream>
#include <string>

using namespace newshound;

namespace {

const std::string typed = "Zo\u00EB bor";

Suggestions suggestions() {
    Suggestions all;
    all.items = {{Suggestion::Kind::word, "", "bortnikov", 12, "bortnikov", 5},
                 {Suggestion::Kind::name, "person", "Anna Bor", 3, "person:\"Anna Bor\"", 5},
                 {Suggestion::Kind::field, "", "body", 0, "body:", 5}};
    return all;
}

} // namespace

BOOST_AUTO_TEST_SUITE(suggestion_renderer)

BOOST_AUTO_TEST_CASE(counts_stand_right_and_fields_have_none) {
    std::ostringstream out;
    Suggestions all = suggestions();
    write_suggestions(out, all);
    BOOST_TEST(out.str() == "      12  bortnikov\n"
                            "       3  person:\"Anna Bor\"\n"
                            "          body:\n");
    all.is_cut = true;
    std::ostringstream cut;
    write_suggestions(cut, all);
    BOOST_TEST(cut.str().find("note: ") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(offsets_in_json_count_code_points) {
    const auto json = nlohmann::json::parse(suggestions_json(suggestions(), typed));
    BOOST_TEST_REQUIRE(json["suggestions"].size() == 3);
    BOOST_TEST(json["suggestions"][0]["start"] == 4);
    BOOST_TEST(json["suggestions"][1]["kind"] == "name");
    BOOST_TEST(json["suggestions"][2]["field"] == "");
    BOOST_TEST(json["is_cut"] == false);
}

BOOST_AUTO_TEST_SUITE_END()
