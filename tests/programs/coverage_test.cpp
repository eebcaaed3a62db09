// SPDX-License-Identifier: GPL-3.0-or-later
// newshound coverage over the sample corpus.
#include "tests/support/sample_archive.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <sstream>
#include <string>
#include <vector>

using namespace newshound::test;
using Json = nlohmann::json;

namespace {

Json coverage(std::vector<std::string> options) {
    options.insert(options.begin(), {"coverage", "--format", "json"});
    const Outcome outcome = sample_archive().run(options);
    BOOST_REQUIRE_MESSAGE(outcome.status == 0, outcome.err);
    return Json::parse(outcome.out)["outlets"];
}

} // namespace

BOOST_AUTO_TEST_SUITE(coverage_verb)

BOOST_AUTO_TEST_CASE(all_articles_are_of_some_outlet) {
    const Outcome search = sample_archive().run({"search", "*", "-n", "0", "--format", "json"});
    std::size_t articles = 0;
    for (const Json& outlet : coverage({}))
        for (const char* key : {"articles", "coarse", "undated"})
            articles += outlet[key].get<std::size_t>();
    BOOST_TEST(articles == Json::parse(search.out)["total"]);
}

BOOST_AUTO_TEST_CASE(days_with_and_days_missing_fill_the_days_looked_at) {
    for (const Json& outlet : coverage({})) {
        std::size_t days = outlet["days_with"];
        for (const Json& gap : outlet["missing"])
            days += gap["days"].get<std::size_t>();
        BOOST_TEST(days == outlet["days"], outlet["outlet"]);
    }
}

BOOST_AUTO_TEST_CASE(an_outlet_and_a_span_may_be_chosen) {
    const Json outlets =
        coverage({"--outlet", "the meridian post", "--from", "2019-10", "--to", "2019-10"});
    BOOST_TEST_REQUIRE(outlets.size() == 1);
    const Json& post = outlets[0];
    BOOST_TEST(post["outlet"] == "The Meridian Post");
    BOOST_TEST(post["from"] == "2019-10-01");
    BOOST_TEST(post["to"] == "2019-10-31");
    BOOST_TEST(post["days"] == 31);
    BOOST_TEST(post["days_with"] == 1);
    BOOST_TEST(post["missing"][0]["from"] == "2019-10-01");
    BOOST_TEST(post["months"].size() == 1);
}

BOOST_AUTO_TEST_CASE(it_draws_years_and_days) {
    const Outcome years =
        sample_archive().run({"coverage", "--outlet", "lavigie"}, {{"LC_ALL", "C"}});
    BOOST_TEST(years.out.starts_with("La Vigie  "), years.out << years.err);
    BOOST_TEST(years.out.find("\n    2019  ") != std::string::npos, years.out);
    BOOST_TEST(years.out.find("longest gap: ") != std::string::npos);
    BOOST_TEST(years.out.find("nothing\n") != std::string::npos);
    const Outcome days = sample_archive().run(
        {"coverage", "--outlet", "La Vigie", "--from", "2019-04", "--to", "2019-04"},
        {{"LC_ALL", "C"}});
    BOOST_TEST(days.out.find("    2019-04  ??????????????") != std::string::npos, days.out);
    BOOST_TEST(days.out.find('@') != std::string::npos, days.out);
}

BOOST_AUTO_TEST_CASE(a_table_names_the_missing_days) {
    const Outcome table =
        sample_archive().run({"coverage", "--format", "csv", "--outlet", "The Meridian Post",
                              "--from", "2019-10", "--to", "2019-10"});
    BOOST_TEST(table.out == "outlet,month,articles,days_with,days,missing\r\n"
                            "The Meridian Post,2019-10,1,1,31,1-16 18-31\r\n");
}

BOOST_AUTO_TEST_CASE(the_largest_stand_first_and_the_list_is_searched_and_paged) {
    const auto lines = [](const std::vector<std::string>& options) {
        std::vector<std::string> arguments = {"coverage", "--index"};
        arguments.insert(arguments.end(), options.begin(), options.end());
        std::istringstream out(sample_archive().run(arguments).out);
        std::vector<std::string> read;
        for (std::string line; std::getline(out, line);)
            read.push_back(line);
        return read;
    };
    const std::vector<std::string> all = lines({});
    BOOST_TEST_REQUIRE(all.size() > 4U);
    BOOST_TEST(all[0].starts_with("articles  first day"));
    for (std::size_t i = 2; i < all.size(); ++i)
        BOOST_TEST(std::stoi(all[i - 1]) >= std::stoi(all[i]));
    const std::vector<std::string> found = lines({"--find", "MERIDIAN p"});
    BOOST_TEST_REQUIRE(found.size() == 2U);
    BOOST_TEST(found[1].ends_with("  The Meridian Post"));
    const std::vector<std::string> piece = lines({"--offset", "1", "--limit", "2"});
    BOOST_TEST((piece == std::vector<std::string>{all[0], all[2], all[3]}));
    const Outcome rest = sample_archive().run({"coverage", "--limit", "1"});
    BOOST_TEST(rest.err.find("--offset 1 goes on") != std::string::npos, rest.err);
    BOOST_TEST(sample_archive().run({"coverage", "--find", "nobody"}).status == 1);
}

BOOST_AUTO_TEST_CASE(mistakes_are_told) {
    const std::pair<std::vector<std::string>, std::string> mistakes[] = {
        {{"coverage", "--outlet", "Elbkurir"}, "did you mean 'Elbkurier'?"},
        {{"coverage", "--from", "yesterday"}, "--from takes a date such as 2019"},
        {{"coverage", "--from", "2020", "--to", "2019"}, "is later than"},
        {{"coverage", "--limit", "none"}, "--limit"},
        {{"coverage", "--index", "--format", "csv"}, "--index is text"},
        {{"coverage", "--format", "jsn"}, "did you mean 'json'?"},
    };
    for (const auto& [arguments, message] : mistakes) {
        const Outcome outcome = sample_archive().run(arguments);
        BOOST_TEST(outcome.status == 2);
        BOOST_TEST(outcome.err.find(message) != std::string::npos, outcome.err);
        BOOST_TEST(outcome.out == "");
    }
}

BOOST_AUTO_TEST_SUITE_END()
