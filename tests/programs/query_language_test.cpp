// SPDX-License-Identifier: GPL-3.0-or-later
// Nearly spelt words, patterns, sentences and paragraphs, asked of the real program.
#include "tests/support/page_html.hpp"
#include "tests/support/run_program.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <set>

using namespace newshound::test;
using Json = nlohmann::json;

namespace {

// "one" of "Story one of the day".
std::string word_of(const std::string& title) {
    return title.substr(6, title.find(' ', 6) - 6);
}

// Four articles that differ in where "treaty" and "senate" stand.
class Archive {
  public:
    Archive() {
        add("one", "The U.S. Senate held Gov. Smith to the treaty. Rain fell on Bortnikov.");
        add("two", "The Senate rose. The treaty failed in Watergate.");
        add("three", "The Senate rose.</p><p>The treaty failed when Bortnikow spoke.");
        add("four", "Nobody spoke of any treaty here. The governor of the bank did.");
        const Outcome outcome =
            run_program({{"index", (folder_.path() / "pages").string(), "--database", database()}});
        BOOST_REQUIRE_MESSAGE(outcome.status == 0, outcome.err);
    }

    Json search(const std::string& query, std::vector<std::string> options = {}) const {
        options.insert(options.begin(), {"search", "--database", database(), "--format", "json"});
        options.insert(options.end(), {"--", query});
        return Json::parse(run_program({options}).out);
    }

    // The headlines found, sorted.
    std::string titles(const std::string& query) const {
        std::set<std::string> found;
        const Json answer = search(query);
        for (const Json& each : answer["results"])
            found.insert(word_of(each["title"]));
        std::string all;
        for (const std::string& title : found)
            all += (all.empty() ? "" : " ") + title;
        return all;
    }

  private:
    TemporaryFolder folder_;

    std::string database() const { return (folder_.path() / "archive.db").string(); }

    void add(const std::string& title, const std::string& text) {
        folder_.write("pages/" + title + ".html",
                      page_html({.title = "Story " + title + " of the day", .body = text}));
    }
};

const Archive& archive() {
    static const Archive made;
    return made;
}

} // namespace

BOOST_AUTO_TEST_SUITE(query_language)

BOOST_AUTO_TEST_CASE(sentences_and_paragraphs_are_told_apart) {
    const std::pair<const char*, const char*> rows[] = {
        {"senate treaty", "one three two"},
        {"senate NEAR/9 treaty", "one two"},
        {"senate NEAR/sentence treaty", "one"},
        {"treaty NEAR/sentence senate", "one"},
        {"senate NEAR/paragraph treaty", "one two"},
        {"senate treaty -(senate NEAR/sentence treaty)", "three two"},
        {"treaty -(senate NEAR/paragraph treaty)", "four three"},
        {"\"the treaty\" NEAR/sentence (senate OR failed)", "one three two"},
        {"senate NEAR/sentence smith NEAR/sentence treaty", "one"},
        {"senate NEAR/sentence treaty NEAR/sentence rain", ""},
        {"senat~ NEAR/sentence treat*", "one"},
        {"(senate NEAR/sentence treaty) OR bank", "four one"},
        {"two NEAR/sentence senate", ""},
    };
    for (const auto& [query, expected] : rows)
        BOOST_TEST(archive().titles(query) == expected, query << ": " << archive().titles(query));
}

BOOST_AUTO_TEST_CASE(exact_words_are_neither_inflected_nor_stripped_of_accents) {
    const TemporaryFolder folder;
    const std::string database = (folder.path() / "db").string();
    const std::string pages = (folder.path() / "pages").string();
    folder.write("pages/1.html", page_html({.title = "One", .body = "The election was held."}));
    folder.write("pages/2.html", page_html({.title = "Two", .body = "Elections at the Café."}));
    BOOST_TEST(run_program({{"index", pages, "--database", database, "--quiet"}}).status == 0);
    const auto found = [&](const std::string& words, std::vector<std::string> more = {}) {
        more.insert(more.begin(), {"search", words, "--database", database, "--sort", "oldest",
                                   "--format", "csv", "--fields", "title"});
        return run_program({more}).out;
    };
    for (const std::string word : {"election", "elections", "ELECTION"}) {
        const bool is_plural = word == "elections";
        BOOST_TEST(found(word).size() == std::string("title\r\nOne\r\nTwo\r\n").size());
        BOOST_TEST(found(word, {"--exact"}) ==
                   (is_plural ? "title\r\nTwo\r\n" : "title\r\nOne\r\n"));
    }
    BOOST_TEST(found("cafe") == "title\r\nTwo\r\n");
    BOOST_TEST(found("cafe", {"--exact"}) == "title\r\n");
    BOOST_TEST(found("café", {"--exact"}) == "title\r\nTwo\r\n");
}

BOOST_AUTO_TEST_CASE(counts_and_facets_follow_them) {
    const Json found =
        archive().search("senate NEAR/paragraph treaty", {"--facets", "lang", "--limit", "0"});
    BOOST_TEST(found["total"] == 2);
    BOOST_TEST(found["query"] == "senate NEAR/paragraph treaty");
    BOOST_TEST(found["facets"]["lang"]["values"][0]["count"] == 2);
    BOOST_TEST(found["notes"].empty());
}

BOOST_AUTO_TEST_CASE(nearly_spelt_words_and_patterns_are_found) {
    const std::pair<const char*, const char*> rows[] = {
        {"bortnikow~", "one three"}, {"bortnikow~1", "one three"}, {"bortnikow", "three"},
        {"brotnikof~1", ""},         {"brotnikof~2", "one three"}, {"*gate", "two"},
        {"b*nikov", "one"},          {"*ortni*", "one three"},     {"trety~ -senate", "four"},
    };
    for (const auto& [query, expected] : rows)
        BOOST_TEST(archive().titles(query) == expected, query << ": " << archive().titles(query));
    BOOST_TEST(archive().search("bortnikow~")["query"] == "bortnikow~2");
}

// Typed, pasted and asked as other engines have it: the articles found, or the exit status 2.
BOOST_AUTO_TEST_CASE(what_people_paste_and_type_is_understood_or_refused) {
    const TemporaryFolder folder;
    const std::string database = (folder.path() / "db").string();
    folder.write("pages/a.html", page_html({.title = "Johnson & Johnson pays: what next?",
                                            .body = "The white house with a big blue house"}));
    folder.write("pages/b.html",
                 page_html({.title = "Gamma - delta | or zebra", .body = "Quarrels at sea"}));
    BOOST_REQUIRE(run_program({{"index", (folder.path() / "pages").string(), "--database", database,
                                "--quiet"}})
                      .status == 0);
    struct Row {
        std::vector<std::string> query;
        int found; // -1 = refused
        const char* told;
    };
    const Row rows[] = {
        {{"Johnson & Johnson pays: what next?"}, 1, "'&' is passed over"},
        {{"Gamma - delta | or zebra"}, 1, "'or' is searched as a word"},
        {{"-johnson"}, 1, ""},
        {{"-date:*"}, 2, ""},
        {{"*", "-zebra"}, 1, ""},
        {{"house !blue"}, 0, ""},
        {{"\"white blue\"~9"}, 1, ""},
        {{"+white +house"}, 1, ""},
        {{"2019..2021"}, -1, "as in date:2019..2021"},
        {{"wh?te"}, -1, "? stands for no letter"},
        {{"\"whi* house\""}, -1, "outside of quotation marks"},
        {{"white^2"}, -1, "weight"},
        {{"white W/3 house"}, 1, ""},
        {{"who quarrels with zebra johnson"}, 0, "--any asks for any of them: who 0"},
    };
    for (const auto& [query, found, told] : rows) {
        std::vector<std::string> arguments = {"search", "--database=" + database, "--format",
                                              "json"};
        arguments.insert(arguments.end(), query.begin(), query.end());
        const Outcome outcome = run_program({arguments});
        BOOST_TEST_CONTEXT(query.front()) {
            if (found < 0) {
                BOOST_TEST(outcome.status == 2);
                BOOST_TEST(outcome.err.find(told) != std::string::npos, outcome.err);
                BOOST_TEST(outcome.err.find("^\n") != std::string::npos, outcome.err);
                continue;
            }
            const Json answer = Json::parse(outcome.out);
            BOOST_TEST(answer["total"] == found);
            BOOST_TEST(answer.value("notes", Json()).dump().find(told) != std::string::npos,
                       outcome.out);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
