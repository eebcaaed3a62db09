// SPDX-License-Identifier: GPL-3.0-or-later
// Near-copies through the real program: shown, collapsed, alone, counted by story.
#include "tests/support/has.hpp"
#include "tests/support/page_archive.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <set>
#include <sstream>

using namespace newshound::test;
using Json = nlohmann::json;

namespace {

const char* const wire_text =
    "HARBOURTON (Reuters) - The tanker Selkie ran aground on the northern bank on Monday with "
    "twelve sailors aboard, and tugs worked through the night to hold her upright, the harbour "
    "master said. Nobody was hurt. The tide is expected to lift the tanker on Thursday, when two "
    "salvage ships arrive from the south with pumps and eight hundred metres of cable, and the "
    "channel stays closed to ships of more than forty metres until then.";

class Archive : public PageArchive {
  public:
    Archive() {
        page("dawn", "Tanker aground", wire_text, "2021-03-02", "The Morrow");
        page("noon", "Tanker Selkie on the bank", wire_text, "2021-03-01", "The Noon");
        page("dusk", "Tugs hold tanker", wire_text, "2021-03-03", "The Dusk");
        page("night", "Tanker prices fall", "Prices of a new tanker fell by a third in a year.",
             "2021-04-03", "The Dusk");
        index();
    }

    void page(const std::string& name, const std::string& title, const std::string& body,
              const std::string& day, const std::string& outlet) {
        write(name, {.title = title,
                     .body = body,
                     .url = "https://" + name + ".example/story",
                     .published = day,
                     .outlet = outlet});
    }

    Json answer(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), {"search", "--format", "json"});
        return Json::parse(run(arguments).out);
    }

    std::multiset<std::string> titles(const std::vector<std::string>& arguments) const {
        std::multiset<std::string> titles;
        const Json found = answer(arguments);
        for (const Json& hit : found["results"])
            titles.insert(hit["title"].get<std::string>());
        return titles;
    }
};

using Titles = std::multiset<std::string>;

} // namespace

BOOST_AUTO_TEST_SUITE(copies_of_stories)

BOOST_AUTO_TEST_CASE(copies_are_shown_collapsed_or_alone) {
    const Archive archive;
    BOOST_TEST(archive.titles({"tanker"}).size() == 4u);
    const Json collapsed = archive.answer({"tanker", "--copies", "collapse", "--sort", "oldest"});
    BOOST_TEST(collapsed["total"] == 2);
    BOOST_TEST(collapsed["total_is_exact"] == true);
    BOOST_TEST(collapsed["total_of"] == "stories");
    const Json& story = collapsed["results"][0];
    BOOST_TEST(story["title"] == "Tanker Selkie on the bank");
    BOOST_TEST(story["copies"] == 3);
    BOOST_TEST(story["folded"] == 2);
    BOOST_TEST(collapsed["results"][1]["folded"] == 0);
    // Only what matches is folded.
    BOOST_TEST(archive.answer({"outlet:morrow OR outlet:dusk", "--copies", "collapse", "--sort",
                               "oldest"})["results"][0]["folded"] == 1);
    BOOST_TEST((archive.titles({"tanker", "--copies", "only"}) ==
                Titles{"Tanker aground", "Tanker Selkie on the bank", "Tugs hold tanker"}));
    const std::string text = archive.run({"search", "tanker", "--copies", "collapse"}).out;
    BOOST_TEST(text.starts_with("2 stories for "));
    BOOST_TEST(has(text, "2 more of them found"));
}

BOOST_AUTO_TEST_CASE(facets_and_timelines_count_articles_or_stories) {
    const Archive archive;
    const auto counts = [&](const std::vector<std::string>& more) {
        std::vector<std::string> arguments = {"tanker",           "--facets", "outlet",
                                              "--timeline=month", "--limit",  "0"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const Json json = archive.answer(arguments);
        std::string text = json["overview_of"].get<std::string>();
        for (const Json& value : json["facets"]["outlet"]["values"])
            text += " " + value["value"].get<std::string>() + "=" + value["count"].dump();
        for (const Json& bin : json["timeline"]["bins"])
            text += " " + bin["start"].get<std::string>() + "=" + bin["count"].dump();
        return text;
    };
    const std::string by_article =
        "articles The Dusk=2 The Morrow=1 The Noon=1 2021-03=3 2021-04=1";
    const std::string by_story = "stories The Dusk=2 The Morrow=1 The Noon=1 2021-03=1 2021-04=1";
    BOOST_TEST(counts({}) == by_article);
    BOOST_TEST(counts({"--count", "stories"}) == by_story);
    BOOST_TEST(counts({"--copies", "collapse"}) == by_story);
    BOOST_TEST(counts({"--copies", "collapse", "--count", "articles"}) == by_article);
    const Json year = archive.answer({"tanker", "--facets", "year", "--count", "stories"});
    BOOST_TEST(year["facets"]["year"]["values"][0]["count"] == 2);
}

BOOST_AUTO_TEST_CASE(an_article_shows_its_group) {
    const Archive archive;
    const std::string id = archive.answer({"title:aground"})["results"][0]["id"];
    const std::string text = archive.run({"show", id}).out;
    BOOST_TEST(has(text, "3 articles tell this story, credited to Reuters; the earliest first\n"
                         "  2021-03-01  "));
    const Json group = Json::parse(archive.run({"show", id, "--format", "json"}).out)["group"];
    BOOST_TEST(group["total"] == 3);
    BOOST_TEST(group["wire"] == "Reuters");
    BOOST_TEST(group["members"][0]["outlet"] == "The Noon");
    const std::string alone = archive.answer({"title:prices"})["results"][0]["id"];
    BOOST_TEST(
        !Json::parse(archive.run({"show", alone, "--format", "json"}).out).contains("group"));
}

BOOST_AUTO_TEST_CASE(a_group_shrinks_and_a_new_version_counts_once) {
    Archive archive;
    archive.page("dawn", "Tanker aground again", wire_text, "2021-03-02", "The Morrow");
    archive.index();
    BOOST_TEST(archive.answer({"title:again"})["results"][0]["versions"] == 2);
    BOOST_TEST(archive.answer({"title:again"})["results"][0]["copies"] == 3);
    BOOST_TEST(archive.titles({"tanker", "--copies", "only"}).size() == 3u);
    archive.remove("noon");
    archive.remove("dusk");
    archive.index({"--prune"});
    BOOST_TEST(archive.answer({"title:again"})["results"][0]["copies"] == 1);
    BOOST_TEST(archive.titles({"tanker", "--copies", "only"}).empty());
}

BOOST_AUTO_TEST_CASE(a_year_counts_the_stories_that_choosing_it_gives) {
    Archive archive;
    archive.page("eve", "Tanker on the northern bank", wire_text, "2020-12-31", "The Eve");
    archive.index();
    const auto search = [&](std::vector<std::string> more) {
        more.insert(more.begin(), {"search", "tanker", "--copies", "collapse", "--limit", "0",
                                   "--format", "json"});
        return Json::parse(archive.run(more).out);
    };
    const Json found = search({"--facets", "year,month", "--timeline=year"});
    for (const std::string field : {"year", "month"}) {
        BOOST_TEST(found["facets"][field]["values"].size() == (field == "year" ? 2u : 3u));
        for (const Json& each : found["facets"][field]["values"]) {
            const std::string value = each["value"];
            BOOST_TEST(search({"--filter", field + ":" + value})["total"] == each["count"], value);
        }
    }
    BOOST_TEST(found["timeline"]["bins"][0]["count"] == 1); // the earliest of the story
    BOOST_TEST(found["timeline"]["bins"][1]["count"] == 1);
}

BOOST_AUTO_TEST_CASE(a_total_that_is_exact_is_the_number_of_hits) {
    Archive archive;
    archive.page("dawn", "Tanker aground", std::string(wire_text) + " Two tugs stay.", "2021-03-02",
                 "The Morrow");
    archive.index();
    for (const std::string versions : {"newest", "all"}) {
        for (const std::string copies : {"show", "collapse", "only"}) {
            const auto search = [&](const std::string& limit, const std::string& facets) {
                return Json::parse(
                    archive
                        .run({"search", "tanker", "--versions", versions, "--copies", copies,
                              "--format", "json", "--limit", limit, "--facets", facets})
                        .out);
            };
            const std::size_t hits = search("100", "outlet")["results"].size();
            for (const std::string limit : {"0", "1", "100", "all"}) {
                const Json found = search(limit, "outlet,year");
                if (found["total_is_exact"] == true)
                    BOOST_TEST(found["total"] == hits, versions << copies << limit);
            }
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
