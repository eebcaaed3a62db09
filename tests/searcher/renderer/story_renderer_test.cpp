// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/renderer/story_renderer.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>

using namespace newshound;

namespace {

Result member(const char* id, const char* outlet, std::optional<Date> published) {
    Result result;
    result.id = id;
    result.article.title = "Ferry \"Aurora\" sails";
    result.article.outlet = outlet;
    result.article.published = published;
    return result;
}

StoryGroup group_of(std::size_t total) {
    return {.id = "s1", .total = total, .members = {}, .wire = "Reuters"};
}

std::string written(const StoryGroup& group) {
    std::ostringstream out;
    write_story(out, group, {});
    return out.str();
}

} // namespace

BOOST_AUTO_TEST_SUITE(story_renderer)

BOOST_AUTO_TEST_CASE(the_members_stand_below_each_other_with_their_days) {
    StoryGroup group = group_of(2);
    group.members = {member("a", "The Post", Date{.year = 2019, .month = 10, .day = 17}),
                     member("b", "Courier", std::nullopt)};
    BOOST_TEST(written(group) ==
               "copies     2 articles tell this story, credited to Reuters; the earliest first\n"
               "  2019-10-17  a  The Post \u00B7 Ferry \"Aurora\" sails\n"
               "  undated     b  Courier \u00B7 Ferry \"Aurora\" sails\n");
}

BOOST_AUTO_TEST_CASE(of_many_the_first_are_shown_and_the_way_to_all) {
    StoryGroup group = group_of(21);
    group.wire.clear();
    for (int i = 0; i < 21; ++i)
        group.members.push_back(member("a", "The Post", std::nullopt));
    const std::string text = written(group);
    BOOST_TEST(std::ranges::count(text, '\n') == 22);
    BOOST_TEST(text.find("credited") == std::string::npos);
    BOOST_TEST(text.ends_with("  all of them: newshound search story:s1 --limit all\n"));
}

BOOST_AUTO_TEST_CASE(json_has_null_for_what_is_unknown) {
    StoryGroup group = group_of(1);
    group.members = {member("a", "The Post", std::nullopt)};
    group.wire.clear();
    const auto json = nlohmann::json::parse(to_json(group));
    BOOST_TEST(json["story"] == "s1");
    BOOST_TEST(json["total"] == 1);
    BOOST_TEST(json["wire"].is_null());
    BOOST_TEST(json["members"][0]["title"] == "Ferry \"Aurora\" sails");
    BOOST_TEST(json["members"][0]["published"].is_null());
}

BOOST_AUTO_TEST_SUITE_END()
