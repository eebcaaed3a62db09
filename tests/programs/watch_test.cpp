// SPDX-License-Identifier: GPL-3.0-or-later
// newshound watch, and what index does for it.
#include "tests/support/page_html.hpp"
#include "tests/support/run_program.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

using namespace newshound::test;
using Json = nlohmann::json;

namespace {

// An archive with one page, and a home of its own for the watches.
struct Fixture {
    TemporaryFolder folder;
    std::string database = (folder.path() / "db").string();

    Fixture() {
        page("first", "The harbour is frozen");
        BOOST_REQUIRE(index().status == 0);
    }

    void page(const std::string& name, const std::string& title) const {
        folder.write("pages/" + name + ".html",
                     page_html({.title = title, .body = title + ", " + name + " reports say."}));
    }

    Outcome run(std::vector<std::string> arguments) const {
        return run_program({.arguments = std::move(arguments),
                            .environment = {{"XDG_STATE_HOME", folder.path().string()},
                                            {"NEWSHOUND_DATABASE", database}}});
    }
    Outcome index() const { return run({"index", (folder.path() / "pages").string(), "--quiet"}); }

    static std::ptrdiff_t lines(const Outcome& outcome) {
        return std::ranges::count(outcome.out, '\n');
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(watch_verb, Fixture)

BOOST_AUTO_TEST_CASE(only_what_came_since_is_shown_and_only_once) {
    BOOST_TEST(run({"watch", "add", "ice", "harbour", "--format", "ndjson"}).status == 0);
    BOOST_TEST(run({"watch", "run"}).status == 1);
    page("second", "The harbour thaws");
    page("third", "A budget is voted");
    const Outcome indexed = index();
    BOOST_TEST(indexed.status == 0);
    BOOST_TEST(indexed.out == "");
    BOOST_TEST(indexed.err == "newshound: watch ice: 1 new match; see newshound watch run ice\n");
    const Outcome found = run({"watch", "run", "ice"});
    BOOST_TEST(found.status == 0);
    BOOST_TEST(lines(found) == 1);
    BOOST_TEST(Json::parse(found.out)["title"] == "The harbour thaws");
    BOOST_TEST(run({"watch", "run", "ice"}).status == 1);
    BOOST_TEST(run({"index", "--again", "--quiet"}).err == "");
    BOOST_TEST(run({"watch", "run", "ice"}).status == 1);
    page("second", "The harbour thaws again");
    index();
    BOOST_TEST(Json::parse(run({"watch", "run"}).out)["version"] == 2);
}

BOOST_AUTO_TEST_CASE(index_hands_matches_to_the_command) {
    const std::string out = (folder.path() / "out").string();
    const std::string command =
        "cat >> " + out + "; echo \"$NEWSHOUND_WATCH $NEWSHOUND_COUNT\" >> " + out;
    BOOST_TEST(run({"watch", "add", "ice", "harbour", "--exec", command}).status == 0);
    page("evil", "harbour $(touch " + (folder.path() / "owned").string() + ") `id`");
    BOOST_TEST(index().err == "");
    const std::string given = read_file(out);
    BOOST_TEST(given.starts_with("1 article for harbour\n"), given);
    BOOST_TEST(given.ends_with("ice 1\n"), given);
    BOOST_TEST(!std::filesystem::exists(folder.path() / "owned"));
    BOOST_TEST(run({"watch", "run"}).status == 1);
}

BOOST_AUTO_TEST_CASE(matches_wait_until_a_command_takes_them) {
    BOOST_TEST(run({"watch", "add", "ice", "harbour", "--exec", "exit 3"}).status == 0);
    page("second", "The harbour thaws");
    const Outcome indexed = index();
    BOOST_TEST(indexed.status == 0);
    BOOST_TEST(indexed.err.find("its command failed") != std::string::npos, indexed.err);
    BOOST_TEST(run({"watch", "run"}).status == 2);
    BOOST_TEST(run({"watch", "run", "--exec", "cat"}).out.find("thaws") != std::string::npos);
    BOOST_TEST(run({"watch", "run"}).status == 1);
}

BOOST_AUTO_TEST_CASE(a_feed_is_xml) {
    run({"watch", "add", "ice", "harbour"});
    page("second", "Harbour & <b>thaw</b>");
    index();
    const Outcome feed = run({"watch", "run", "ice", "--format", "atom"});
    BOOST_TEST(feed.status == 0);
    BOOST_TEST(feed.out.starts_with("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed "));
    BOOST_TEST(feed.out.find("<title>Harbour &amp;") != std::string::npos, feed.out);
    BOOST_TEST(feed.out.ends_with("</entry>\n</feed>\n"));
}

BOOST_AUTO_TEST_CASE(watches_are_listed_and_removed) {
    BOOST_TEST(run({"watch", "list"}).status == 1);
    run({"watch", "add", "ice", "harbour", "thaw"});
    BOOST_TEST(run({"watch", "list"}).out == "ice\tharbour thaw\t" + database + "\n");
    BOOST_TEST(run({"watch", "remove", "ice"}).status == 0);
    BOOST_TEST(run({"watch", "list"}).status == 1);
    // Asked again tomorrow, it means tomorrow's week.
    run({"watch", "add", "week", "harbour", "date:last-week"});
    BOOST_TEST(run({"watch", "list"}).out == "week\tharbour date:last-week\t" + database + "\n");
}

BOOST_AUTO_TEST_CASE(mistakes_are_told) {
    run({"watch", "add", "icebreaker", "harbour"});
    const std::vector<std::vector<std::string>> wrong = {
        {"watch"},
        {"watch", "qwertz"},
        {"watch", "add", "ice"},
        {"watch", "add", "../ice", "harbour"},
        {"watch", "add", "ice", "(harbour"},
        {"watch", "add", "icebreaker", "harbour"},
        {"watch", "remove", "ice"},
        {"watch", "run", "ice"},
        {"watch", "run", "--format", "csv"},
    };
    for (const auto& arguments : wrong) {
        const Outcome outcome = run(arguments);
        BOOST_TEST(outcome.status == 2, arguments.back());
        BOOST_TEST(outcome.err != "", arguments.back());
    }
    BOOST_TEST(run({"watch", "run", "icebraker"}).err.find("did you mean 'icebreaker'?") !=
               std::string::npos);
    folder.write("newshound/watches/broken.json", "{");
    BOOST_TEST(run({"watch", "list"}).err.find("newshound watch remove broken") !=
               std::string::npos);
    BOOST_TEST(run({"watch", "remove", "broken"}).status == 0);
}

BOOST_AUTO_TEST_SUITE_END()
