// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/renderer/batch_table.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <sstream>

using namespace newshound;

namespace {

Results two_articles() {
    Results results;
    results.total = 2;
    results.total_is_exact = false;
    results.notes = {"cut short", "and so"};
    results.first = Date{.year = 2019, .month = 5, .precision = Precision::month};
    results.facets = {{.field = "outlet", .values = {{"The Post", 7}, {"Courier", 2}}}};
    for (const char* id : {"a", "b"}) {
        Result result;
        result.id = id;
        result.score = 1.5;
        result.article.title = "Ferry, \"Aurora\"";
        results.results.push_back(result);
    }
    return results;
}

std::string table(std::string_view format, std::size_t hits) {
    std::ostringstream out;
    BatchTable table(out, format);
    table.begin();
    table.found({.number = 1, .id = "x", .text = "ferry"}, two_articles(), hits);
    table.found({.number = 2, .id = "", .text = "none"}, {}, hits);
    table.failed({.number = 3, .id = "", .text = "=(\n"}, "never closed");
    return out.str();
}

} // namespace

BOOST_AUTO_TEST_SUITE(batch_table)

BOOST_AUTO_TEST_CASE(csv_has_a_row_for_each_line_and_hit) {
    const std::string head = "line,id,query,rank,count,count_is_exact,first,last,outlets,"
                             "article,title,outlet,published,url,score,note,error\r\n";
    const std::string found = "1,x,ferry,,2,false,2019-05,,The Post (7); Courier (2),a,"
                              "\"Ferry, \"\"Aurora\"\"\",,,,1.500000,cut short; and so,\r\n";
    const std::string rest = "2,,none,,0,true,,,,,,,,,,,\r\n"
                             "3,,\"'=(\n\",,,,,,,,,,,,,,never closed\r\n";
    BOOST_TEST(table("csv", 0) == head + found + rest);
    BOOST_TEST(table("csv", 1) == head + found +
                                      "1,x,ferry,1,,,,,,a,\"Ferry, \"\"Aurora\"\"\",,,,"
                                      "1.500000,,\r\n" +
                                      rest);
}

BOOST_AUTO_TEST_CASE(a_line_that_the_time_limit_ended_before_any_match_has_no_count) {
    Results late;
    late.is_late = true;
    late.total_is_exact = false;
    for (const auto& [format, row] :
         {std::pair("csv", "1,,none,,,false,,,,,,,,,,,\r\n"),
          std::pair("ndjson", "\"count\":null,\"count_is_exact\":false")}) {
        std::ostringstream out;
        BatchTable(out, format).found({.number = 1, .id = "", .text = "none"}, late, 0);
        BOOST_TEST(out.str().find(row) != std::string::npos, out.str());
    }
}

BOOST_AUTO_TEST_CASE(ndjson_has_an_object_for_each_line_and_hit) {
    std::istringstream lines(table("ndjson", 5));
    std::vector<nlohmann::json> rows;
    for (std::string line; std::getline(lines, line);)
        rows.push_back(nlohmann::json::parse(line));
    BOOST_TEST_REQUIRE(rows.size() == 5U);
    BOOST_TEST(rows[0]["count"] == 2);
    BOOST_TEST(rows[0]["count_is_exact"] == false);
    BOOST_TEST(rows[0]["outlets"][1]["value"] == "Courier");
    BOOST_TEST(rows[0]["article"]["id"] == "a");
    BOOST_TEST(rows[0]["last"].is_null());
    BOOST_TEST(rows[2]["rank"] == 2);
    BOOST_TEST(!rows[2].contains("count"));
    BOOST_TEST(rows[3]["count"] == 0);
    BOOST_TEST(rows[3]["article"].is_null());
    BOOST_TEST(rows[4]["count"].is_null());
    BOOST_TEST(rows[4]["error"] == "never closed");
}

BOOST_AUTO_TEST_SUITE_END()
