// SPDX-License-Identifier: GPL-3.0-or-later
// Facets of the sample corpus, asked of the real program.
#include "tests/support/live_server.hpp"
#include "tests/support/page_html.hpp"
#include "tests/support/sample_archive.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

using namespace newshound::test;
using Json = nlohmann::json;

namespace {

Json facets_of(const std::string& query, const std::string& fields,
               const std::vector<std::string>& more = {}) {
    std::vector<std::string> arguments = {"search", "--format", "json", "--limit",
                                          "0",      "--facets", fields};
    arguments.insert(arguments.end(), more.begin(), more.end());
    arguments.insert(arguments.end(), {"--", query});
    const Outcome outcome = sample_archive().run(arguments);
    BOOST_REQUIRE_MESSAGE(outcome.status == 0, outcome.err);
    return Json::parse(outcome.out);
}

std::string encoded(const std::string& text) {
    constexpr char digits[] = "0123456789ABCDEF";
    std::string result;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        result += '%';
        result += digits[byte >> 4];
        result += digits[byte & 15];
    }
    return result;
}

std::size_t count_of(const Json& facet, const std::string& value) {
    for (const Json& each : facet["values"])
        if (each["value"] == value) return each["count"];
    return 0;
}

} // namespace

BOOST_AUTO_TEST_SUITE(facets)

BOOST_AUTO_TEST_CASE(facets_alone_are_a_table_in_csv) {
    const Outcome table = sample_archive().run(
        {"search", "*", "--facets", "cites,lang", "--limit", "0", "--format", "csv"});
    BOOST_TEST(table.status == 0);
    const Json facets = facets_of("*", "cites,lang")["facets"];
    std::string rows = "field,value,count,is_exact\r\n";
    for (const std::string field : {"cites", "lang"})
        for (const Json& each : facets[field]["values"])
            rows += field + "," + each["value"].get<std::string>() + "," +
                    std::to_string(each["count"].get<int>()) + ",true\r\n";
    BOOST_TEST(table.out == rows);
    BOOST_TEST(rows.find("cites,Reuters,") != std::string::npos);
    const LiveServer server({"--database", sample_archive().database()});
    BOOST_TEST(server.get("/api/v1/search?q=*&facets=cites,lang&limit=0&format=csv").body == rows);
    // Of results, and without facets, the table is of results.
    for (const char* limit : {"0", "1"}) {
        std::vector<std::string> arguments = {"search", "*", "--limit", limit, "--format", "csv"};
        if (limit == std::string("1")) arguments.insert(arguments.end(), {"--facets", "cites"});
        BOOST_TEST(sample_archive().run(arguments).out.starts_with("id,score,title,"));
    }
}

BOOST_AUTO_TEST_CASE(every_match_counts_once_for_each_value) {
    const Json answer = facets_of("*", "outlet,lang,year");
    const Json& outlets = answer["facets"]["outlet"];
    std::size_t sum = outlets["without"];
    for (const Json& each : outlets["values"])
        sum += each["count"].get<std::size_t>();
    BOOST_TEST(sum == answer["total"]);
    BOOST_TEST(outlets["is_exact"] == true);
    BOOST_TEST(outlets["distinct"] == outlets["values"].size());
}

BOOST_AUTO_TEST_CASE(counts_agree_with_searching_for_the_value) {
    for (const std::string field : {"outlet", "person", "org", "place", "lang", "author", "by"}) {
        const Json facet = facets_of("*", field)["facets"][field];
        BOOST_TEST_REQUIRE(!facet["values"].empty(), field);
        const Json& top = facet["values"][0];
        const std::string query = field + ":\"" + top["value"].get<std::string>() + "\"";
        // A name is found by its other spellings too.
        BOOST_TEST(facets_of(query, field)["total"] >= top["count"].get<std::size_t>(), query);
    }
}

// Every field, every value, with and without.
BOOST_AUTO_TEST_CASE(a_count_is_what_choosing_the_value_gives) {
    const LiveServer server({"--database", sample_archive().database()});
    const auto total = [&](const std::string& parameter) {
        return Json::parse(server.get("/api/v1/search?limit=0&" + parameter).body)
            .value("total", std::size_t(-1));
    };
    const Json all = Json::parse(
        server
            .get("/api/v1/facets?q=*&facet-limit=all&facets=outlet,person,org,place,cites,by,"
                 "author,section,lang,year,month")
            .body);
    std::size_t values = 0;
    for (const auto& [field, facet] : all["facets"].items()) {
        for (const Json& each : facet["values"]) {
            const std::string value = each["value"];
            const std::string filter = encoded(field + ":" + value);
            BOOST_TEST(total("filter=" + filter) == each["count"], field << ":" << value);
            BOOST_TEST(total("filter=-" + filter) ==
                           all["total"].get<std::size_t>() - each["count"].get<std::size_t>(),
                       field << ":" << value);
            ++values;
        }
    }
    BOOST_TEST(values > 100u);
    const Json& outlets = all["facets"]["outlet"]["values"];
    const std::string first = encoded(outlets[0]["value"]);
    const std::string second = encoded(outlets[1]["value"]);
    BOOST_TEST(total("outlet=" + first + "&outlet=" + second) ==
               outlets[0]["count"].get<std::size_t>() + outlets[1]["count"].get<std::size_t>());
}

BOOST_AUTO_TEST_CASE(a_filter_is_the_same_everywhere) {
    const std::string person = facets_of("*", "person")["facets"]["person"]["values"][0]["value"];
    const Outcome chosen = sample_archive().run(
        {"search", "--filter", "person:" + person, "--format", "json", "--limit", "0"});
    const Json answer = Json::parse(chosen.out);
    BOOST_TEST(answer["query"] == "person:=\"" + person + "\"");
    const Json typed = facets_of("person:=\"" + person + "\"", "person");
    BOOST_TEST(typed["total"] == answer["total"]);
    const Outcome without =
        sample_archive().run({"search", "*", "--filter", "-person:" + person, "--filter", "lang:en",
                              "--format", "json", "--limit", "0"});
    BOOST_TEST(Json::parse(without.out)["query"] == "-person:=\"" + person + "\" lang:=\"en\"");
    BOOST_TEST(sample_archive().run({"search", "--filter", "x"}).status == 2);
}

BOOST_AUTO_TEST_CASE(names_may_hold_any_characters) {
    const TemporaryFolder folder;
    const std::string database = (folder.path() / "db").string();
    const std::string name = "O\"Neil \\ (Jr.) AND * x:y";
    folder.write("pages/a.html",
                 "<html><head><title>One</title><meta property=\"article:section\" content='" +
                     name +
                     "'></head><body><article><h1>One</h1><p>Some words about it all, "
                     "and more of them.</p></article></body></html>");
    folder.write("pages/b.html", page_html({.title = "Two", .body = "Other words."}));
    const auto run = [&](std::vector<std::string> arguments) {
        arguments.insert(arguments.end(), {"--database", database});
        return run_program({std::move(arguments)});
    };
    BOOST_REQUIRE(run({"index", (folder.path() / "pages").string(), "--quiet"}).status == 0);
    const Json counted = Json::parse(
        run({"search", "*", "--facets", "section", "--format", "json", "--limit", "0"}).out);
    const std::string value = counted["facets"]["section"]["values"][0]["value"];
    const Json found =
        Json::parse(run({"search", "--filter", "section:" + value, "--format", "json"}).out);
    BOOST_TEST(found["total"] == 1);
    const std::string again = found["query"];
    BOOST_TEST(Json::parse(run({"search", again, "--format", "json"}).out)["total"] == 1);
    BOOST_TEST(run({"search", "file:pages/*", "--format", "ndjson"}).status == 0);
    BOOST_TEST(run({"search", "file:other/*"}).status == 1);
    BOOST_TEST(run({"search", "file:*ages/*.html"}).status == 0);
}

BOOST_AUTO_TEST_CASE(the_most_frequent_come_first_and_ties_by_name) {
    const Json facet = facets_of("*", "person", {"--facet-limit", "all"})["facets"]["person"];
    const Json& values = facet["values"];
    for (std::size_t i = 1; i < values.size(); ++i) {
        const auto before = values[i - 1]["count"].get<int>();
        const auto after = values[i]["count"].get<int>();
        BOOST_TEST(
            (before > after || (before == after && values[i - 1]["value"] < values[i]["value"])));
    }
}

BOOST_AUTO_TEST_CASE(a_limit_cuts_the_list_and_says_how_long_it_is) {
    const Json facet = facets_of("*", "place", {"--facet-limit", "2"})["facets"]["place"];
    BOOST_TEST(facet["values"].size() == 2);
    BOOST_TEST(facet["distinct"] > 2);
}

BOOST_AUTO_TEST_CASE(facet_search_looks_at_the_starts_of_words) {
    const Json facet = facets_of("*", "person", {"--facet-prefix", "BOR"})["facets"]["person"];
    BOOST_TEST(count_of(facet, "Alexander Bortnikov") >= 1);
    for (const Json& each : facet["values"])
        BOOST_TEST(each["value"].get<std::string>().find("or") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_article_of_a_month_is_in_no_day_and_one_of_a_year_in_no_month) {
    const Json answer = facets_of("outlet:meridianpost", "year,month", {"--facet-limit", "all"});
    const Json& years = answer["facets"]["year"];
    const Json& months = answer["facets"]["month"];
    BOOST_TEST(count_of(years, "1969") == 1);
    BOOST_TEST(months["without"] >= years["without"].get<std::size_t>());
}

BOOST_AUTO_TEST_CASE(the_terminal_shows_bars) {
    const std::vector<std::string> arguments = {"search", "*",       "--facets",
                                                "outlet", "--limit", "0"};
    const Outcome outcome = sample_archive().run(arguments, {{"LC_ALL", "C.UTF-8"}});
    BOOST_TEST(outcome.status == 0);
    BOOST_TEST(outcome.out.find("\noutlet  ") != std::string::npos, outcome.out);
    BOOST_TEST(outcome.out.find("\u2588\u2588\u2588") != std::string::npos);
    const Outcome ascii = sample_archive().run(arguments, {{"LC_ALL", "C"}});
    BOOST_TEST(ascii.out.find("\u2588") == std::string::npos);
    BOOST_TEST(ascii.out.find("####") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(several_databases_count_as_one) {
    const Json one = facets_of("*", "person,year", {"--facet-limit", "all"});
    const Json two = facets_of("*", "person,year",
                               {"--facet-limit", "all", "--database", sample_archive().database()});
    BOOST_TEST(two["total"] == 2 * one["total"].get<int>());
    for (const char* field : {"person", "year"}) {
        const Json& top = one["facets"][field]["values"][0];
        BOOST_TEST(count_of(two["facets"][field], top["value"]) == 2 * top["count"].get<int>());
        BOOST_TEST(two["facets"][field]["distinct"] == one["facets"][field]["distinct"]);
    }
}

BOOST_AUTO_TEST_CASE(a_stub_file_of_databases_here_counts_as_they_do) {
    const TemporaryFolder folder;
    const std::string each = "auto " + sample_archive().database() + "\n";
    const std::string stub = folder.write("stub", each + each).string();
    const Outcome outcome =
        run_program({{"search", "*", "--stub", stub, "--facets", "person,year,month",
                      "--facet-limit", "all", "--limit", "0", "--format", "json"}});
    BOOST_TEST(outcome.status == 0, outcome.err);
    const Json two = facets_of("*", "person,year,month",
                               {"--facet-limit", "all", "--database", sample_archive().database()});
    BOOST_TEST(Json::parse(outcome.out)["facets"] == two["facets"]);
}

BOOST_AUTO_TEST_CASE(an_unknown_facet_is_an_error_with_the_nearest) {
    const Outcome outcome = sample_archive().run({"search", "*", "--facets", "persn"});
    BOOST_TEST(outcome.status == 2);
    BOOST_TEST(outcome.err.starts_with("newshound: no facet 'persn'; did you mean 'person'?"));
    BOOST_TEST(sample_archive().run({"search", "*", "--facets", ","}).status == 2);
    BOOST_TEST(sample_archive().run({"search", "*", "--facet-prefix", "a"}).status == 2);
}

BOOST_AUTO_TEST_SUITE_END()
