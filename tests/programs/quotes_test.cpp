// SPDX-License-Identifier: GPL-3.0-or-later
// Quotations as results: rows of the program and of the API, snippets, concordance and the facet of
// speakers.
#include "tests/support/has.hpp"
#include "tests/support/live_server.hpp"
#include "tests/support/page_archive.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>

using namespace newshound::test;
using Json = nlohmann::json;

namespace {

class Archive {
  public:
    Archive() {
        write("recall", "2010-02-05",
              "“We will recall every one of the cars, and I am sorry,” said Akio Toyoda, the "
              "president of Toyota. “Nobody recalls a worse winter,” John Miller said. The firm "
              "had begun a recall of trucks in autumn.");
        write("again", "2011-03-07",
              "“The recall of the brakes is over at last,” Akio Toyoda said. The harbour is calm.");
        write("harbour", "2012-04-09",
              "“The harbour is safe for all of the ships,” John Miller said on Thursday.");
        write(
            "ferry", "2012-06-01",
            "“The ferry is late for both of us,” Laura Stein, the mayor of Lund, and Peter Marlow "
            "said on Friday. “Nobody told us,” said Marlow.");
        write("plain", "2013-05-11", "A recall of the harbour cranes was planned by the council.");
        pages_.index();
    }

    std::string database() const { return pages_.database(); }

    Outcome run(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), "search");
        return pages_.run(arguments);
    }

    std::vector<Json> rows(const std::string& query, std::vector<std::string> more = {}) const {
        more.insert(more.end(),
                    {"--quotes", "--format", "ndjson", "--sort", "oldest", "--", query});
        std::vector<Json> rows;
        std::istringstream lines(run(more).out);
        for (std::string line; std::getline(lines, line);)
            rows.push_back(Json::parse(line));
        return rows;
    }

    // The first words of the quotations found.
    std::string said(const std::string& query, const std::vector<std::string>& more = {}) const {
        std::string all;
        for (const Json& row : rows(query, more)) {
            const std::string text = row["quotation"];
            all += (all.empty() ? "" : "; ") + text.substr(0, text.find(' ', 4));
        }
        return all;
    }

  private:
    void write(const std::string& name, const std::string& day, const std::string& body) {
        pages_.write(name, {.title = name, .body = body, .published = day});
    }

    PageArchive pages_;
};

const Archive& archive() {
    static const Archive made;
    return made;
}

} // namespace

BOOST_AUTO_TEST_SUITE(quotes_program)

BOOST_AUTO_TEST_CASE(rows_are_the_quotations_that_the_query_asks_for) {
    const std::pair<const char*, const char*> table[] = {
        {"said:recall", "We will; Nobody; The recall"},
        {"said:recall by:\"Akio Toyoda\"", "We will; The recall"},
        {"said:recall by:toyoda", "We will; The recall"},
        {"said:recall by:miller", "Nobody"},
        {"said:\"recall of\"", "The recall"},
        {"said:recall said:brakes", "The recall"},
        {"by:miller", "Nobody; The harbour"},
        {"by:(miller OR toyoda) said:harbour", "The harbour"},
        {"said:(brakes OR ships)", "The recall; The harbour"},
        {"by:mill*", "Nobody; The harbour"},
        {"by:*", "We will; Nobody; The recall; The harbour; The ferry; Nobody"},
        {"by:=\"John Miller\" said:recall", "Nobody"},
        {"-by:toyoda said:*", "The harbour; The ferry; Nobody"},
        {"harbour", "The recall; The harbour"},
        {"said:recall date:2011", "The recall"},
        {"cranes OR said:brakes", "The recall"},
        {"harbour said:(brakes OR ships) -cranes", "The recall; The harbour"},
        {"said:nothing", ""},
    };
    for (const auto& [query, expected] : table)
        BOOST_TEST_CONTEXT(query) BOOST_TEST(archive().said(query) == expected);
    BOOST_TEST(archive().said("said:recall", {"--exact"}) == "We will; The recall");
}

BOOST_AUTO_TEST_CASE(articles_without_a_row_are_no_matches) {
    for (const auto& [query, articles] : {std::pair("cranes OR said:brakes", 1),
                                          {"recall", 2},
                                          {"said:recall", 2},
                                          {"cranes", 0}}) {
        const Outcome outcome =
            archive().run({query, "--quotes", "--format", "json", "--limit", "1"});
        BOOST_TEST(Json::parse(outcome.out)["total"] == articles, query);
    }
}

BOOST_AUTO_TEST_CASE(a_row_tells_speaker_role_certainty_and_article) {
    const std::vector<Json> rows = archive().rows("said:recall by:\"Akio Toyoda\"");
    BOOST_REQUIRE(rows.size() == 2u);
    const Json& row = rows[0];
    BOOST_TEST(row["quotation"] == "We will recall every one of the cars, and I am sorry,");
    BOOST_TEST(row["speaker"] == "Akio Toyoda");
    BOOST_TEST(row["role"] == "president of Toyota");
    BOOST_TEST(row["published"] == "2010-02-05");
    BOOST_TEST(row["outlet"] == "The Lantern");
    BOOST_TEST(row["title"] == "recall");
    BOOST_TEST(row["attributed_by"] == "machine");
    BOOST_TEST(row["certainty"].get<double>() > 0.9);
    BOOST_TEST(row["hits"].dump() == R"([{"end":14,"start":8}])");
    const Outcome json = archive().run({"said:ships", "--quotes", "--format", "json"});
    BOOST_TEST(Json::parse(json.out)["results"][0]["speaker"] == "John Miller");
    BOOST_TEST(Json::parse(json.out)["total"] == 1);
    const Outcome csv = archive().run({"said:ships", "--quotes", "--format", "csv"});
    BOOST_TEST(csv.out.starts_with("published,outlet,speaker,role,quotation,certainty,"));
    BOOST_TEST(has(csv.out, "2012-04-09,The Lantern,John Miller,,"), csv.out);
    const Outcome text = archive().run({"said:ships", "--quotes"});
    BOOST_TEST(has(text.out, "“The harbour is safe for all of the ships,”"), text.out);
    BOOST_TEST(has(text.out, "John Miller · attributed by machine, 97% sure"), text.out);
}

// Found under each, told of all: in rows, snippets, concordances, `show`, facet and entry.
BOOST_AUTO_TEST_CASE(a_quotation_may_have_several_speakers) {
    for (const char* query :
         {"said:ferry by:stein", "said:ferry by:marlow", "by:\"Laura Stein\"",
          "said:ferry by:\"Peter Marlow\"", "by:=\"Laura Stein\" said:ferry", "by:stei* said:*"})
        BOOST_TEST(archive().said(query) == "The ferry", query);
    BOOST_TEST(archive().said("by:marlow") == "The ferry; Nobody");
    const Json row = archive().rows("by:stein").front();
    BOOST_TEST(row["speaker"] == "Laura Stein");
    BOOST_TEST(row["role"] == "mayor of Lund");
    BOOST_TEST(row["speakers"].dump() == R"([{"name":"Laura Stein","role":"mayor of Lund"},)"
                                         R"({"name":"Peter Marlow","role":null}])");
    const Outcome csv = archive().run({"by:stein", "--quotes", "--format", "csv"});
    BOOST_TEST(has(csv.out, ",Laura Stein; Peter Marlow,mayor of Lund; ,"), csv.out);
    const Outcome text = archive().run({"by:stein", "--quotes"});
    BOOST_TEST(has(text.out, "Laura Stein, mayor of Lund; Peter Marlow · attributed"), text.out);
    const Outcome list = archive().run({"by:marlow said:ferry"});
    BOOST_TEST(has(list.out, "Laura Stein, Peter Marlow: “The ferry"), list.out);
    const Outcome kwic = archive().run({"by:stein", "--format", "kwic"});
    BOOST_TEST(has(kwic.out, "[Laura Stein, Peter Marlow]"), kwic.out);
    const std::string id = row["id"];
    const Outcome shown = run_program({{"show", "-d", archive().database(), id}});
    BOOST_TEST(has(shown.out, "Laura Stein, mayor of Lund; Peter Marlow: “The ferry"), shown.out);
    for (const char* name : {"Laura Stein", "Peter Marlow"}) {
        const Outcome entity = run_program({{"entity", "-d", archive().database(), "--format",
                                             "json", std::string("person:\"") + name + '"'}});
        const Json entry = Json::parse(entity.out);
        BOOST_TEST(entry["quotes"][0]["speakers"].size() == 2u, entry.dump());
    }
}

BOOST_AUTO_TEST_CASE(corrections_of_names_hold_for_each_of_several_speakers) {
    const auto filtered = [](const std::vector<std::string>& correction) {
        Archive own;
        std::vector<std::string> words = {"names", "-d", own.database()};
        words.insert(words.end(), correction.begin(), correction.end());
        const Outcome done = run_program({words});
        BOOST_TEST(done.status == 0, done.err);
        const Json facet =
            Json::parse(own.run({"said:ferry", "--facets", "speaker", "--limit", "0", "-f", "json"})
                            .out)["facets"]["by"];
        std::string names;
        for (const Json& each : facet["values"])
            names += each["value"].get<std::string>() + "; ";
        return names;
    };
    BOOST_TEST(filtered({"rename", "person:Peter Marlow", "Pete Marlow"}) ==
               "Laura Stein; Pete Marlow; ");
    BOOST_TEST(filtered({"hide", "person:Laura Stein"}) == "Peter Marlow; ");
}

BOOST_AUTO_TEST_CASE(limit_and_offset_count_articles) {
    BOOST_TEST(archive().said("said:recall", {"--limit", "1"}) == "We will; Nobody");
    BOOST_TEST(archive().said("said:recall", {"--offset", "1"}) == "The recall");
    const Outcome none = archive().run({"said:nothing", "--quotes"});
    BOOST_TEST(none.status == 1);
}

BOOST_AUTO_TEST_CASE(what_has_no_rows_is_refused) {
    for (const char* format : {"ris", "kwic", "atom"})
        BOOST_TEST(archive().run({"said:ships", "--quotes", "--format", format}).status == 2);
    BOOST_TEST(archive().run({"x", "--quotes", "--fields", "id", "--format", "csv"}).status == 2);
    BOOST_TEST(archive().run({"x", "--fields", ",", "--format", "csv"}).status == 2);
}

BOOST_AUTO_TEST_CASE(snippets_and_concordances_show_the_quotation_with_its_speaker) {
    const Json found = Json::parse(
        archive().run({"said:recall by:toyoda", "--format", "json", "--sort", "oldest"}).out);
    const Json& snippet = found["results"][0]["snippet"];
    const std::string text = snippet["text"];
    BOOST_TEST(text.starts_with("Akio Toyoda: “We will recall"), text);
    BOOST_TEST(snippet["hits"].size() == 1u);
    BOOST_TEST(snippet["certainty"].get<double>() > 0.9);
    BOOST_TEST(found["results"][0]["title_hits"].empty());
    const Json plain = Json::parse(archive().run({"recall", "--format", "json"}).out);
    BOOST_TEST(!plain["results"][0]["snippet"].contains("certainty"));
    const Outcome list = archive().run({"said:ships"});
    BOOST_TEST(has(list.out, "machine, 97% sure)"), list.out);
    const Outcome kwic = archive().run({"said:recall by:toyoda", "--format", "kwic"});
    BOOST_TEST(std::ranges::count(kwic.out, '\n') == 2, kwic.out);
    BOOST_TEST(has(kwic.out, "[Akio Toyoda]"), kwic.out);
    BOOST_TEST(!has(kwic.out, "trucks in autumn"), kwic.out);
    const Outcome by = archive().run({"by:toyoda", "--format", "kwic"});
    BOOST_TEST(std::ranges::count(by.out, '\n') == 2, by.out);
}

BOOST_AUTO_TEST_CASE(show_has_quotations_whole_with_how_sure_it_is) {
    const std::string id = archive().rows("said:cars").front()["id"];
    const Outcome shown = run_program({{"show", "-d", archive().database(), id}});
    BOOST_TEST(has(shown.out, "Akio Toyoda, president of Toyota: “We will recall every one of the "
                              "cars, and I am sorry,” (attributed by machine, 97% sure)"),
               shown.out);
}

BOOST_AUTO_TEST_CASE(speakers_are_a_facet_and_choosing_one_gives_its_count) {
    // In one article somebody else says the word than who speaks of winter.
    for (const char* query : {"*", "said:recall", "harbour", "said:worse"}) {
        const Json facet =
            Json::parse(archive()
                            .run({query, "--facets", "speaker", "--limit", "0", "-f", "json"})
                            .out)["facets"]["by"];
        BOOST_TEST(facet["values"].size() >= 2u);
        for (const Json& each : facet["values"]) {
            const std::string filter = "by:" + each["value"].get<std::string>();
            const Json chosen = Json::parse(
                archive().run({query, "--filter", filter, "--limit", "0", "-f", "json"}).out);
            BOOST_TEST(chosen["total"] == each["count"], query << " " << filter);
        }
    }
}

BOOST_AUTO_TEST_CASE(the_api_answers_with_the_same_rows) {
    const LiveServer server({"--database", archive().database()});
    const HttpAnswer rows = server.get("/api/v1/quotes?q=said:recall&format=ndjson");
    BOOST_TEST(rows.status == 200);
    BOOST_TEST(std::ranges::count(rows.body, '\n') == 3, rows.body);
    const HttpAnswer exported =
        server.get("/api/v1/export?q=said:recall%20by:miller&quotes=1&format=csv");
    BOOST_TEST(std::ranges::count(exported.body, '\n') == 2, exported.body);
    BOOST_TEST(has(exported.body, "John Miller"), exported.body);
    const HttpAnswer all = server.get("/api/v1/export?q=harbour&quotes=1&format=ndjson");
    BOOST_TEST(std::ranges::count(all.body, '\n') == 2, all.body);
    const std::pair<const char*, const char*> refused[] = {
        {"quotes?format=ris", "not as ris"},
        {"quotes?format=atom", "not as atom"},
        {"quotes?format=rss", "format takes one of"},
        {"quotes?limit=0&format=atom", "not as atom"},
        {"quotes?fields=id", "unknown parameter 'fields'"},
        {"export?quotes=1&fields=id", "a row of quotations has its own"},
        {"search?quotes=1", "unknown parameter 'quotes'"},
        {"search?fields=id&format=rss", "not of rss"},
        {"search?fields=id&format=atom", "not of atom"},
    };
    for (const auto& [address, why] : refused) {
        const HttpAnswer answer = server.get(std::string("/api/v1/") + address + "&q=x");
        BOOST_TEST(answer.status == 400, address);
        BOOST_TEST(has(answer.body, why), address << ": " << answer.body);
    }
    const HttpAnswer page = server.get("/?q=said:recall&quotes=1");
    BOOST_TEST(has(page.body, "Attributed by machine, 97 % sure"));
    BOOST_TEST(has(page.body, "3 quotations"));
}

BOOST_AUTO_TEST_SUITE_END()
