// SPDX-License-Identifier: GPL-3.0-or-later
// Who printed first and who cites whom, through the program and the API.
#include "tests/support/has.hpp"
#include "tests/support/live_server.hpp"
#include "tests/support/page_archive.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

using namespace newshound::test;
using Json = nlohmann::json;

namespace {

const char* const tanker =
    "The tanker Selkie ran aground on the northern bank on Monday with twelve sailors aboard, and "
    "tugs worked through the night to hold her upright, the harbour master said, Reuters reported. "
    "Nobody was hurt. The tide is expected to lift the tanker on Thursday, when two salvage ships "
    "arrive from the south with pumps and eight hundred metres of cable, and the channel stays "
    "closed to ships of more than forty metres until then.";
const char* const bridge =
    "The old bridge over the river Lune will be taken down in spring because its pillars have "
    "moved by a hand since the flood, the council of the county decided after a long evening. "
    "Builders will put up a new one of steel and oak beside it within two years, and a ferry for "
    "walkers goes every hour until then from the landing at the mill to the market square.";
const char* const orchard =
    "Growers in the valley picked their first plums two weeks early after the warmest May that "
    "anybody there remembers, and the jam works hired forty people to keep up with the carts. A "
    "late frost could still take the pears, said the growers, who light small fires between the "
    "rows at night, while the bees, which found little in April, are fed with sugar and water.";

class Archive {
  public:
    Archive() {
        page("noon", tanker, "2021-03-01", "The Noon");
        page("morrow", tanker, "2021-03-02", "The Morrow");
        page("dusk", tanker, "2021-03-03", "The Dusk");
        page("noon-bridge", bridge, "2021-04-01", "The Noon"); // the same day
        page("dusk-bridge", bridge, "2021-04-01", "The Dusk");
        page("morrow-plums", orchard, "2021-05-01", "The Morrow"); // the other has no date
        page("dusk-plums", orchard, "", "The Dusk");
        page("own", std::string(orchard) + " The Lune is low.", "2021-07-01", "The Dusk");
        page("alone", "Water was found on the moon, Le Monde reported on Monday.", "2021-06-01",
             "The Dusk");
        pages_.index();
    }

    std::string database() const { return pages_.database(); }

    Outcome run(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), "sources");
        return pages_.run(arguments, {{"LC_ALL", "C"}});
    }

  private:
    void page(const std::string& name, const std::string& body, const std::string& day,
              const std::string& outlet) {
        pages_.write(name,
                     {.title = "Of " + name, .body = body, .published = day, .outlet = outlet});
    }

    PageArchive pages_;
};

const Archive& archive() {
    static const Archive made;
    return made;
}

} // namespace

BOOST_AUTO_TEST_SUITE(sources)

BOOST_AUTO_TEST_CASE(who_printed_first_is_told_where_dates_tell) {
    const Outcome csv = archive().run({"--format", "csv"});
    BOOST_TEST(csv.out == "outlet,stories,first,later,unknown\r\n"
                          "The Noon,2,1,0,1\r\n"
                          "The Dusk,3,0,1,2\r\n"
                          "The Morrow,2,0,1,1\r\n");
    const Json json = Json::parse(archive().run({"--format", "json"}).out);
    BOOST_TEST(json["stories"] == 3);
    BOOST_TEST(json["unknown"] == 2);
    BOOST_TEST(json["is_exact"] == true);
    const Outcome text = archive().run({});
    BOOST_TEST(has(text.out, "3 stories that several outlets printed; of 2 it can't be told"),
               text.out);
    BOOST_TEST(has(text.out, "         1         0         1  The Noon\n"), text.out);
}

BOOST_AUTO_TEST_CASE(a_story_is_told_from_all_its_copies) {
    // The one that was first is not among what is found.
    const Outcome csv = archive().run({"tanker date:2021-03-02..2021-03-03", "--format", "csv"});
    BOOST_TEST(csv.out == "outlet,stories,first,later,unknown\r\n"
                          "The Noon,1,1,0,0\r\nThe Dusk,1,0,1,0\r\nThe Morrow,1,0,1,0\r\n");
    const Outcome one = archive().run({"--filter", "outlet:The Morrow", "-n", "1", "-f", "csv"});
    BOOST_TEST(has(one.out, "The Noon,1,1,0,0\r\n"), one.out);
}

BOOST_AUTO_TEST_CASE(who_cites_whom_is_counted) {
    const Outcome csv = archive().run({"--format", "csv", "--table", "cites"});
    BOOST_TEST(csv.out == "outlet,cites,count\r\nThe Dusk,Le Monde,1\r\nThe Dusk,Reuters,1\r\n"
                          "The Morrow,Reuters,1\r\nThe Noon,Reuters,1\r\n");
    const Outcome two = archive().run({"-f", "csv", "--table", "cites", "--limit", "2"});
    BOOST_TEST(two.out == "outlet,cites,count\r\nThe Dusk,Le Monde,1\r\nThe Dusk,Reuters,1\r\n");
    BOOST_TEST(has(archive().run({}).out, "  The Noon > Reuters\n"), archive().run({}).out);
}

BOOST_AUTO_TEST_CASE(nothing_and_wrong_words_are_told) {
    BOOST_TEST(archive().run({"zeppelin"}).status == 1);
    BOOST_TEST(archive().run({"--table", "whom"}).status == 2);
    BOOST_TEST(archive().run({"date:x"}).status == 2);
}

BOOST_AUTO_TEST_CASE(the_api_has_the_same_tables) {
    const LiveServer server({"--database", archive().database()});
    const Json json = Json::parse(server.get("/api/v1/sources?q=tanker").body);
    BOOST_TEST(json["prints"][0]["outlet"] == "The Noon");
    BOOST_TEST(json["citations"].size() == 3u);
    const HttpAnswer csv =
        server.get("/api/v1/sources?format=csv&table=cites&filter=outlet:The%20Noon");
    BOOST_TEST(csv.body == "outlet,cites,count\r\nThe Noon,Reuters,1\r\n");
    BOOST_TEST(server.get("/api/v1/sources?table=whom").status == 400);
    BOOST_TEST(server.get("/api/v1/sources?fields=id").status == 400);
}

BOOST_AUTO_TEST_SUITE_END()
