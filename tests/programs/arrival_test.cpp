// SPDX-License-Identifier: GPL-3.0-or-later
// When an article first came to the archive, through the real program: kept whatever happens to its
// page, searched, sorted by, shown, and told by feeds.
#include "tests/support/live_server.hpp"
#include "tests/support/page_html.hpp"
#include "tests/support/run_program.hpp"

#include <boost/property_tree/xml_parser.hpp>
#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <map>
#include <sstream>

using namespace newshound::test;
using Json = nlohmann::json;

namespace {

constexpr const char* first_day = "1700000000";  // 2023-11-14T22:13:20Z
constexpr const char* second_day = "1700100000"; // 2023-11-16T02:00:00Z

class Archive {
  public:
    void write(const std::string& name, const PageHtml& page) const {
        folder_.write("pages/" + name, page_html(page));
    }
    void write_harbour(const std::string& body) const {
        write("harbour.html", {"Harbour opens", body, "https://one.example/a", "1985-03-01"});
    }
    void write_moon() const {
        write("moon.html", {"Moon rises", "The moon rose.", "https://one.example/b", "2020-01-01"});
    }
    std::filesystem::path pages() const { return folder_.path() / "pages"; }
    std::string database() const { return (folder_.path() / "db").string(); }

    Outcome run(std::vector<std::string> arguments, const char* now = second_day) const {
        arguments.insert(arguments.begin() + 1, {"--database", database()});
        return run_program(
            {.arguments = std::move(arguments), .environment = {{"SOURCE_DATE_EPOCH", now}}});
    }
    void index(const char* now, const std::vector<std::string>& more = {}) const {
        std::vector<std::string> arguments = {"index"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        if (more.empty()) arguments.push_back(pages().string());
        const Outcome outcome = run(arguments, now);
        BOOST_REQUIRE_MESSAGE(outcome.status == 0, outcome.err);
    }
    // Title -> indexed, of each version.
    std::multimap<std::string, std::string> arrivals() const {
        std::multimap<std::string, std::string> found;
        std::istringstream lines(
            run({"search", "*", "--versions", "all", "--format", "ndjson"}).out);
        for (std::string line; std::getline(lines, line);) {
            const Json hit = Json::parse(line);
            found.emplace(hit["title"], hit["indexed"]);
        }
        return found;
    }
    // Titles in order.
    std::string titles(const std::string& query, const std::string& sort = "indexed") const {
        const Outcome outcome =
            run({"search", query, "--sort", sort, "--fields", "title", "--format", "csv"});
        return outcome.out;
    }

  private:
    TemporaryFolder folder_;
};

constexpr const char* first_text = "2023-11-14T22:13:20Z";
constexpr const char* second_text = "2023-11-16T02:00:00Z";

} // namespace

BOOST_AUTO_TEST_SUITE(arrival)

BOOST_AUTO_TEST_CASE(what_came_last_is_first_however_old_the_story) {
    const Archive archive;
    archive.write_moon();
    archive.index(first_day);
    archive.write_harbour("Ships came.");
    archive.index(second_day);
    BOOST_TEST(archive.titles("*") == "title\r\nHarbour opens\r\nMoon rises\r\n");
    BOOST_TEST(archive.titles("*", "newest") == "title\r\nMoon rises\r\nHarbour opens\r\n");
    for (const char* query :
         {"indexed:2023-11-16", "indexed:2023-11-15..2023", "-indexed:2023-11-14", "date:1985"})
        BOOST_TEST_CONTEXT(query)
    BOOST_TEST(archive.titles(query) == "title\r\nHarbour opens\r\n");
    BOOST_TEST(archive.titles("indexed:2023-11 indexed:*") ==
               "title\r\nHarbour opens\r\nMoon rises\r\n");
    BOOST_TEST(archive.titles("indexed:2022") == "title\r\n");
    const Outcome shown = archive.run({"show", "https://one.example/a"});
    BOOST_TEST(shown.out.find(second_text) != std::string::npos);
    const Outcome csv = archive.run({"search", "moon", "--format", "csv"});
    BOOST_TEST(csv.out.ends_with(std::string(first_text) + "\r\n"));
}

BOOST_AUTO_TEST_CASE(an_article_keeps_its_first_time) {
    const Archive archive;
    archive.write_harbour("Ships came.");
    archive.index(first_day);
    const std::multimap<std::string, std::string> one = {{"Harbour opens", first_text}};
    const std::multimap<std::string, std::string> two = {{"Harbour opens", first_text},
                                                         {"Harbour opens", first_text}};
    archive.index(second_day, {"--again"});
    BOOST_TEST((archive.arrivals() == one));
    std::filesystem::create_directory(archive.pages() / "moved");
    std::filesystem::rename(archive.pages() / "harbour.html",
                            archive.pages() / "moved" / "harbour.html");
    archive.index(second_day, {"--prune", archive.pages().string()});
    BOOST_TEST((archive.arrivals() == one));
    archive.write_harbour("No ship came.");
    archive.index(second_day);
    BOOST_TEST((archive.arrivals() == two));
    const Outcome hidden = archive.run({"remove", "--keep", "https://one.example/a"});
    BOOST_TEST(hidden.status == 0, hidden.err);
    BOOST_TEST(archive.arrivals().empty());
    const Outcome back =
        archive.run({"remove", "--undo", hidden.out.substr(0, hidden.out.find(' '))});
    BOOST_TEST(back.status == 0, back.err);
    BOOST_TEST((archive.arrivals() == two));
}

BOOST_AUTO_TEST_CASE(articles_that_turn_out_to_be_one_came_when_the_first_did) {
    const Archive archive;
    const std::string text = "Ships came to the harbour of the town on a day of heavy weather, and "
                             "the port master counted each of them as he had done for years.";
    archive.write("b.html", {"Harbour opens", text, "https://one.example/a", "2020-01-01"});
    archive.index(first_day);
    archive.write("a.html", {"Moon rises", "The moon rose.", "https://one.example/a"});
    archive.index(second_day);
    const std::multimap<std::string, std::string> apart = {{"Harbour opens", first_text},
                                                           {"Moon rises", second_text}};
    BOOST_TEST((archive.arrivals() == apart));
    // The story alone again: the article of its address once more, in another place.
    std::filesystem::remove(archive.pages() / "a.html");
    archive.index(second_day, {"--prune=all", archive.pages().string()});
    BOOST_TEST((archive.arrivals() ==
                std::multimap<std::string, std::string>{{"Harbour opens", first_text}}));
}

BOOST_AUTO_TEST_CASE(feeds_go_by_it) {
    const Archive archive;
    archive.write_moon();
    archive.index(first_day);
    archive.write_harbour("Ships came.");
    archive.index(second_day);
    const LiveServer server({"--database", archive.database()});
    const auto feed = [&](const std::string& format) {
        std::istringstream in(server.get("/api/v1/search?q=*&format=" + format).body);
        boost::property_tree::ptree tree;
        boost::property_tree::read_xml(in, tree);
        return tree;
    };
    const auto atom = feed("atom").get_child("feed");
    BOOST_TEST(atom.get<std::string>("updated") == second_text);
    BOOST_TEST(atom.get<std::string>("entry.title") == "Harbour opens");
    BOOST_TEST(atom.get<std::string>("entry.updated") == second_text);
    BOOST_TEST(atom.get<std::string>("entry.dc:date") == "1985-03-01");
    const auto rss = feed("rss").get_child("rss.channel");
    BOOST_TEST(rss.get<std::string>("lastBuildDate") == "Thu, 16 Nov 2023 02:00:00 +0000");
    BOOST_TEST(rss.get<std::string>("item.title") == "Harbour opens");
    BOOST_TEST(rss.get<std::string>("item.atom:updated") == second_text);
    BOOST_TEST(rss.get<std::string>("item.pubDate") == "Fri, 01 Mar 1985 00:00:00 +0000");
}

BOOST_AUTO_TEST_CASE(a_wrong_clock_is_told_before_anything_is_made) {
    const Archive archive;
    archive.write_moon();
    for (const char* wrong : {"yesterday", "-1", "1e9", "99999999999999"}) {
        const Outcome outcome = archive.run({"index", archive.pages().string()}, wrong);
        BOOST_TEST(outcome.status == 2);
        BOOST_TEST(outcome.err.find("SOURCE_DATE_EPOCH") != std::string::npos);
        BOOST_TEST(!std::filesystem::exists(archive.database()));
    }
}

BOOST_AUTO_TEST_SUITE_END()
