// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs search, show and info of the real program over a handful of pages.
#include "tests/support/run_program.hpp"
#include "tests/support/sample_archive.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <sstream>

using namespace newshound::test;
using Json = nlohmann::json;

namespace {

std::string page(const std::string& title, const std::string& date, const std::string& text) {
    const std::string published =
        date.empty() ? "" : "<meta property=\"article:published_time\" content=\"" + date + "\">";
    return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + title +
           "</title>" + published + "</head><body><article><h1>" + title + "</h1><p>" + text +
           "</p></article></body></html>";
}

class Archive {
  public:
    Archive() {
        folder_.write("pages/old.html", page("Old harbour news", "1999-05-03",
                                             "The harbour was dredged by three ships in spring."));
        folder_.write("pages/new.html", page("New harbour plans", "2021-03-29",
                                             "A new harbour wall is planned by the town council."));
        folder_.write(
            "pages/undated.html",
            page("Harbour stories", "", "Stories of the harbour without any date at all."));
        folder_.write("pages/quotes.html",
                      page("Council split", "2020-01-02",
                           "\"The harbour is safe,\" Anna Smith said on Thursday. \"We want more "
                           "ships,\" Peter Brown said."));
        const Outcome outcome =
            run_program({{"index", (folder_.path() / "pages").string(), "--database", database()}});
        BOOST_REQUIRE_MESSAGE(outcome.status == 0, outcome.err);
    }

    std::string database() const { return (folder_.path() / "archive.db").string(); }
    std::string file(const std::string& name, const std::string& bytes) const {
        return folder_.write(name, bytes).string();
    }

    Outcome run(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin() + 1, {"--database", database()});
        return run_program({arguments});
    }

    // The headlines found, joined by "; ".
    std::string titles(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), {"search", "--format", "ndjson"});
        std::istringstream lines(run(arguments).out);
        std::string titles;
        for (std::string line; std::getline(lines, line);)
            titles += (titles.empty() ? "" : "; ") + Json::parse(line)["title"].get<std::string>();
        return titles;
    }

  private:
    TemporaryFolder folder_;
};

const Archive& archive() {
    static const Archive made;
    return made;
}

} // namespace

BOOST_AUTO_TEST_SUITE(search)

BOOST_AUTO_TEST_CASE(undated_articles_come_last_in_both_directions) {
    BOOST_TEST(archive().titles({"title:harbour", "--sort", "newest"}) ==
               "New harbour plans; Old harbour news; Harbour stories");
    BOOST_TEST(archive().titles({"title:harbour", "--sort", "oldest"}) ==
               "Old harbour news; New harbour plans; Harbour stories");
    BOOST_TEST(archive().titles({"title:harbour", "--sort", "oldest", "--offset", "1", "--limit",
                                 "1"}) == "New harbour plans");
}

BOOST_AUTO_TEST_CASE(ranges_and_exclusions_tell_articles_apart) {
    BOOST_TEST(archive().titles({"harbour date:2020..", "--sort", "oldest"}) ==
               "Council split; New harbour plans");
    BOOST_TEST(archive().titles({"harbour -date:*"}) == "Harbour stories");
    BOOST_TEST(archive().titles({"date:1990s"}) == "Old harbour news");
    BOOST_TEST(archive().titles({"on:3-29"}) == "New harbour plans");
    BOOST_TEST(archive().titles({"ship council", "--any", "date:1999"}) == "Old harbour news");
}

BOOST_AUTO_TEST_CASE(words_and_speaker_stand_in_the_same_quotation) {
    BOOST_TEST(archive().titles({"said:harbour by:smith"}) == "Council split");
    BOOST_TEST(archive().titles({"said:ships by:smith"}) == "");
    BOOST_TEST(archive().titles({"said:\"more ships\" by:\"peter brown\""}) == "Council split");
    BOOST_TEST(archive().titles({"said:harbour said:ships"}) == "");
    BOOST_TEST(archive().titles({"said:(harbour OR wall) by:(smith OR jones)"}) == "Council split");
}

BOOST_AUTO_TEST_CASE(the_exit_status_tells_found_from_not_found_from_wrong) {
    BOOST_TEST(archive().run({"search", "harbour"}).status == 0);
    BOOST_TEST(archive().run({"search", "volcano"}).status == 1);
    const Outcome wrong = archive().run({"search", "harbour (wall"});
    BOOST_TEST(wrong.status == 2);
    BOOST_TEST(wrong.out.empty());
    BOOST_TEST(wrong.err == "newshound: this parenthesis is never closed; add ')'\n"
                            "newshound:   harbour (wall\n"
                            "newshound:           ^\n");
}

BOOST_AUTO_TEST_CASE(json_counts_and_explains) {
    const Json json =
        Json::parse(archive().run({"search", "harbour", "--format", "json", "--explain"}).out);
    BOOST_TEST(json["total"] == 4);
    BOOST_TEST(json["total_is_exact"] == true);
    BOOST_TEST(json["query"] == "harbour");
    BOOST_TEST(json["results"].size() == 4);
    BOOST_TEST(json["xapian_query"].get<std::string>().starts_with("Query("));
    const Json& first = json["results"][0];
    const auto hit = first["snippet"]["hits"][0];
    BOOST_TEST(hit["end"].get<int>() - hit["start"].get<int>() == 7);
}

BOOST_AUTO_TEST_CASE(a_second_look_finds_the_same_articles) {
    const Outcome plain = archive().run({"search", "harbour", "--format", "json"});
    const Outcome twice = archive().run({"search", "harbour", "--format", "json", "--feedback"});
    BOOST_TEST(twice.status == 0);
    BOOST_TEST(twice.err.empty());
    BOOST_TEST(Json::parse(twice.out)["total"] == Json::parse(plain.out)["total"]);
    BOOST_TEST(Json::parse(twice.out)["results"].size() == 4);
}

BOOST_AUTO_TEST_CASE(a_second_look_tells_its_words) {
    const auto ask = [](std::vector<std::string> more) {
        more.insert(more.begin(), {"search", "government", "--feedback", "--explain"});
        return sample_archive().run(std::move(more));
    };
    const Json words = Json::parse(ask({"--format", "json"}).out)["raised_by"];
    BOOST_REQUIRE(!words.empty());
    BOOST_TEST(words.size() <= 20U);
    BOOST_TEST(ask({}).out.find("\nraised by   " + words[0].get<std::string>()) !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_misspelt_word_is_mended_when_asked) {
    const Outcome text = archive().run({"search", "harbuor wall"});
    BOOST_TEST(text.status == 1);
    BOOST_TEST(text.out == "nothing found for harbuor wall\ndid you mean: harbour wall\n"
                           "note: no article holds all of these words; --any asks for any of them: "
                           "harbuor 0, wall 1\n");
    const Json json = Json::parse(archive().run({"search", "harbuor", "--format", "json"}).out);
    BOOST_TEST(json["did_you_mean"] == "harbour");
    const Json right = Json::parse(archive().run({"search", "harbour", "--format", "json"}).out);
    BOOST_TEST(right["did_you_mean"].is_null());
}

BOOST_AUTO_TEST_CASE(chosen_fields_are_rows) {
    const auto rows = [](const std::string& format, const std::string& fields) {
        return archive().run({"search", "harbour", "--sort", "oldest", "--limit", "all", "--format",
                              format, "--fields", fields});
    };
    BOOST_TEST(rows("csv", "title,published").out ==
               "title,published\r\nOld harbour news,1999-05-03\r\nCouncil split,2020-01-02\r\n"
               "New harbour plans,2021-03-29\r\nHarbour stories,\r\n");
    BOOST_TEST(rows("ndjson", "title,version")
                   .out.starts_with("{\"title\":\"Old harbour news\",\"version\":1}\n"));
    BOOST_TEST(rows("ndjson", "id,versions,previous,folded")
                   .out.find(",\"versions\":1,\"previous\":null,\"folded\":0}\n") !=
               std::string::npos);
    BOOST_TEST(rows("csv", "previous").out.starts_with("previous\r\n\r\n"));
    BOOST_TEST(rows("csv", "titel").err.find("did you mean 'title'") != std::string::npos);
    const Json whole = Json::parse(rows("json", "title,version").out);
    BOOST_TEST(whole["total"] == 4);
    BOOST_TEST(whole["results"][0] == Json({{"title", "Old harbour news"}, {"version", 1}}));
    BOOST_TEST(rows("text", "title").status == 2);
    BOOST_TEST(rows("csv", ",").status == 2);
}

BOOST_AUTO_TEST_CASE(a_batch_writes_a_run) {
    const std::string file = archive().file("queries.tsv", "q1\tdredged ships (\nq2\tvolcano\n");
    const Outcome run =
        archive().run({"search", "--batch", file, "--words", "--format", "trec", "--limit", "1"});
    BOOST_TEST(run.status == 0);
    BOOST_TEST(run.out.starts_with("q1 Q0 old.html 1 "));
    BOOST_TEST(run.out.ends_with(" newshound\n"));
}

BOOST_AUTO_TEST_CASE(an_article_is_shown_by_its_id) {
    const Outcome found = archive().run({"search", "dredged", "--format", "ndjson"});
    const std::string id = Json::parse(found.out)["id"];
    for (const std::string& name : {id, id + ".1"}) {
        const Outcome shown = archive().run({"show", name});
        BOOST_TEST(shown.status == 0);
        BOOST_TEST(shown.out.starts_with("Old harbour news\n"));
        BOOST_TEST(shown.out.find("dredged by three ships") != std::string::npos);
    }
    BOOST_TEST(Json::parse(archive().run({"show", id, "--format", "json"}).out)["id"] == id);
    BOOST_TEST(archive().run({"show", id + ".2"}).status == 1);
}

BOOST_AUTO_TEST_CASE(info_counts_the_archive) {
    const Json info = Json::parse(archive().run({"info", "--format", "json"}).out);
    BOOST_TEST(info["articles"] == 4);
    BOOST_TEST(info["undated"] == 1);
    BOOST_TEST(info["first"] == "1999-05-03");
    BOOST_TEST(info["last"] == "2021-03-29");
}

BOOST_AUTO_TEST_SUITE_END()
