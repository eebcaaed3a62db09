// SPDX-License-Identifier: GPL-3.0-or-later
// A list in, a table out: search --batch through the real program.
#include "tests/support/sample_archive.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <sstream>

using namespace newshound::test;
using Json = nlohmann::json;

namespace {

struct Batch {
    std::string input;
    std::vector<std::string> options = {};
    std::string format = "ndjson";

    // From stdin.
    Outcome run() const {
        std::vector<std::string> arguments = {"search",   "--database", sample_archive().database(),
                                              "--format", format,       "--batch",
                                              "-"};
        arguments.insert(arguments.end(), options.begin(), options.end());
        return run_program({.arguments = arguments, .input = input});
    }
    std::vector<Json> rows() const {
        const Outcome outcome = run();
        BOOST_TEST(outcome.status != 2, outcome.err);
        std::vector<Json> rows;
        std::istringstream lines(outcome.out);
        for (std::string line; std::getline(lines, line);)
            rows.push_back(Json::parse(line));
        return rows;
    }
};

Json answer(const std::vector<std::string>& more) {
    std::vector<std::string> arguments = {"search", "--format", "json"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return Json::parse(sample_archive().run(arguments).out);
}

} // namespace

BOOST_AUTO_TEST_SUITE(batch)

BOOST_AUTO_TEST_CASE(each_line_is_a_row_that_says_what_searching_for_it_does) {
    const char* const queries[] = {"bortnikov", "moon", "outlet:\"The Meridian Post\"", "xyzzy",
                                   "date:2019"};
    std::string input;
    for (const char* query : queries)
        input += "\r\n" + std::string(query) + "\r\n";
    const std::vector<Json> rows = Batch{input}.rows();
    BOOST_REQUIRE(rows.size() == std::size(queries));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Json& row = rows[i];
        const Json found = answer({queries[i], "--facets", "outlet", "--facet-limit", "3"});
        BOOST_TEST_CONTEXT(row.dump()) {
            BOOST_TEST(row["line"] == 2 * i + 2);
            BOOST_TEST(row["id"].is_null());
            BOOST_TEST(row["query"] == queries[i]);
            BOOST_TEST(row["count"] == found["total"]);
            BOOST_TEST(row["count_is_exact"] == true);
            BOOST_TEST(row["outlets"] == found["facets"]["outlet"]["values"]);
            BOOST_TEST(row["error"].is_null());
            const Json& best = found["results"];
            BOOST_TEST(row["article"].is_null() == best.empty());
            if (!best.empty()) BOOST_TEST(row["article"]["id"] == best[0]["id"]);
        }
    }
}

BOOST_AUTO_TEST_CASE(first_and_last_are_the_dates_of_the_matches) {
    const Json row = Batch{"bortnikov"}.rows().at(0);
    const auto date = [](const std::string& sort) {
        return answer({"bortnikov", "--sort", sort})["results"][0]["published"]
            .get<std::string>()
            .substr(0, 10);
    };
    BOOST_TEST(row["first"] == date("oldest"));
    BOOST_TEST(row["last"] == date("newest"));
    BOOST_TEST(Batch{"xyzzy"}.rows().at(0)["first"].is_null());
}

BOOST_AUTO_TEST_CASE(a_tab_ends_the_id_and_options_say_how_a_line_is_read) {
    const Json named = Batch{"p1\tAlexander Bortnikov", {"--field", "person"}}.rows().at(0);
    BOOST_TEST(named["id"] == "p1");
    BOOST_TEST(named["count"] == answer({"person:\"Alexander Bortnikov\""})["total"]);
    const Json words = Batch{"bortnikov (\" xyzzy", {"--words"}}.rows().at(0);
    BOOST_TEST(words["count"] == answer({"bortnikov"})["total"]);
    const Json filtered = Batch{"moon", {"--filter", "lang:de"}}.rows().at(0);
    BOOST_TEST(filtered["count"] == answer({"moon", "--filter", "lang:de"})["total"]);
}

BOOST_AUTO_TEST_CASE(hits_are_rows_too) {
    const std::vector<Json> rows = Batch{"bortnikov\nxyzzy\n", {"--hits", "2"}}.rows();
    BOOST_REQUIRE(rows.size() == 4u);
    BOOST_TEST(!rows[0].contains("rank"));
    BOOST_TEST(rows[1]["rank"] == 1);
    BOOST_TEST(rows[2]["rank"] == 2);
    BOOST_TEST(rows[1]["article"] == rows[0]["article"]);
    BOOST_TEST(rows[2]["article"]["id"] == answer({"bortnikov"})["results"][1]["id"]);
    BOOST_TEST(rows[3]["count"] == 0);
}

BOOST_AUTO_TEST_CASE(lines_that_can_not_be_asked_are_rows_that_say_so) {
    const std::string long_line(70'000, 'a');
    const Outcome outcome =
        Batch{"a\t(moon\nb\tnosuch:x\nc\t\xFF\nd\t" + long_line + "\ne\tmoon\n", {}, "csv"}.run();
    BOOST_TEST(outcome.status == 0);
    BOOST_TEST(outcome.err == "newshound: 4 of 5 lines could not be asked; their rows say why\n");
    BOOST_TEST(outcome.out.starts_with(
        "line,id,query,rank,count,count_is_exact,first,last,outlets,article,title,outlet,published,"
        "url,score,note,error\r\n1,a,(moon,,,,,,,,,,,,,,"));
    BOOST_TEST(outcome.out.find("there is no field 'nosuch'") != std::string::npos);
    BOOST_TEST(outcome.out.find("not UTF-8") != std::string::npos);
    BOOST_TEST(outcome.out.find("longer than 65536 bytes") != std::string::npos);
    BOOST_TEST(outcome.out.find("\r\n5,e,moon,,") != std::string::npos);
    BOOST_TEST(Batch{"xyzzy"}.run().status == 1);
}

BOOST_AUTO_TEST_CASE(what_belongs_to_one_query_is_refused) {
    const std::vector<std::string> table[] = {
        {"--limit", "5"},      {"--facets", "person"},           {"--timeline"}, {"--fields", "id"},
        {"--field", "nosuch"}, {"--field", "person", "--words"}, {"--hits", "0"}};
    for (const std::vector<std::string>& options : table)
        BOOST_TEST(Batch({"moon", options}).run().status == 2, options[0]);
    BOOST_TEST(Batch({"q\tmoon", {"--hits", "1"}, "trec"}).run().status == 2);
    BOOST_TEST(sample_archive().run({"search", "moon", "--hits", "1"}).status == 2);
    BOOST_TEST(
        sample_archive().run({"search", "--batch", "/no/such/file", "--format", "csv"}).status ==
        2);
}

BOOST_AUTO_TEST_SUITE_END()
