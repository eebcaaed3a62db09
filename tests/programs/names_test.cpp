// SPDX-License-Identifier: GPL-3.0-or-later
// Names gathered and corrected, asked of the real program.
#include "tests/support/page_html.hpp"
#include "tests/support/run_program.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <map>

using namespace newshound::test;
using Json = nlohmann::json;

namespace {

// Ten articles of one person under three names, and some of others.
class Archive {
  public:
    explicit Archive(std::string name = "db") : database_((folder_.path() / name).string()) {
        pages_ = write_stories(
            folder_,
            {
                {"Angela Lindqvist said on Monday that the bridge is safe. Ms. Lindqvist left.", 6},
                {"Lindqvist said on Monday that the tunnel is closed.", 2},
                {"Angela M. Lindqvist said on Tuesday that the port is open.", 1},
                {"Robert Carmody said on Friday that Kraft won the match.", 3},
            });
        index();
    }

    Outcome run(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin() + 1, {"--database", database_});
        return run_program({std::move(arguments)});
    }

    void index() const {
        const Outcome outcome = run({"index", pages_, "--quiet"});
        BOOST_REQUIRE_MESSAGE(outcome.status == 0, outcome.err);
    }

    // Value -> count.
    std::map<std::string, int> facet(const std::string& field,
                                     const std::vector<std::string>& more = {}) const {
        std::vector<std::string> arguments = {"search",   "*",   "--limit",  "0",
                                              "--facets", field, "--format", "json"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const Outcome outcome = run(arguments);
        BOOST_REQUIRE_MESSAGE(outcome.status == 0, outcome.err);
        std::map<std::string, int> values;
        const Json answer = Json::parse(outcome.out);
        for (const Json& each : answer["facets"][field]["values"])
            values[each["value"]] = each["count"];
        return values;
    }

    int total(const std::string& query) const {
        const Outcome outcome = run({"search", query, "--limit", "0", "--format", "json"});
        return outcome.status > 1 ? -1 : Json::parse(outcome.out)["total"].get<int>();
    }

    Json entity(const std::string& name) const {
        return Json::parse(run({"entity", name, "--format", "json"}).out);
    }

    // The id of the correction.
    std::string correct(std::vector<std::string> words) const {
        words.insert(words.begin(), {"names", "--who", "anna"});
        const Outcome outcome = run(words);
        BOOST_REQUIRE_MESSAGE(outcome.status == 0, outcome.err);
        return outcome.out.substr(0, outcome.out.find('\t'));
    }

    const std::string& database() const { return database_; }
    std::string path(const std::string& name) const { return (folder_.path() / name).string(); }

  private:
    TemporaryFolder folder_;
    std::string database_;
    std::string pages_;
};

const std::string lindqvist = "Angela Lindqvist";

} // namespace

BOOST_AUTO_TEST_SUITE(names_verb)

BOOST_AUTO_TEST_CASE(one_person_has_one_entry) {
    const Archive archive;
    const std::map<std::string, int> people = archive.facet("person");
    BOOST_TEST(people.at(lindqvist) == 9);
    BOOST_TEST(!people.contains("Lindqvist"));
    // Whichever of its names is chosen.
    for (const std::string& name :
         {lindqvist, std::string("Lindqvist"), std::string("Angela M. Lindqvist")})
        BOOST_TEST(archive.total("person:=\"" + name + "\"") == 9, name);
    BOOST_TEST(archive.total("person:\"angela lindqvist\"") == 6); // the words
    const Json entry = archive.entity("person:\"" + lindqvist + "\"");
    BOOST_TEST(entry["total"] == 9);
    std::map<std::string, std::string> reasons;
    for (const Json& each : entry["names"])
        reasons[each["name"]] = each["reason"];
    BOOST_TEST(reasons[lindqvist] == "its usual name");
    BOOST_TEST(reasons["Lindqvist"] == "by surname alone");
    BOOST_TEST(reasons["Angela M. Lindqvist"] == "with other middle names or initials");
    const Json offered =
        Json::parse(archive.run({"suggest", "person:lindq", "--format", "json"}).out);
    BOOST_TEST(offered["suggestions"].size() == 1u, offered);
}

BOOST_AUTO_TEST_CASE(each_correction_holds_at_once_and_is_undone) {
    const Archive archive;
    const auto before = archive.facet("person");
    struct Row {
        std::vector<std::string> words;
        const char* gone;  // of the people, "" = none
        const char* there; // "" = none
        int count;
    };
    const Row rows[] = {
        {{"merge", "person:Robert Carmody", lindqvist}, "Robert Carmody", "Angela Lindqvist", 12},
        {{"split", "person:Lindqvist"}, "", "Lindqvist", 2},
        {{"rename", "person:Robert Carmody", "Bob Carmody"}, "Robert Carmody", "Bob Carmody", 3},
        {{"hide", "person:Robert Carmody"}, "Robert Carmody", "", 0},
        {{"retype", "person:Robert Carmody", "org"}, "Robert Carmody", "", 0},
    };
    for (const Row& row : rows) {
        const std::string id = archive.correct(row.words);
        const auto people = archive.facet("person");
        BOOST_TEST_CONTEXT(row.words[0]) {
            BOOST_TEST(!people.contains(row.gone));
            if (*row.there != '\0') BOOST_TEST(people.at(row.there) == row.count);
            for (const auto& [name, count] : people)
                BOOST_TEST(archive.total("person:=\"" + name + "\"") == count, name);
            BOOST_TEST(archive.total("person:carmody") == 3); // words stay
            if (row.words[0] == "retype") {
                BOOST_TEST(archive.facet("org").at("Robert Carmody") == 3);
                BOOST_TEST(archive.total("org:=\"Robert Carmody\"") == 3);
            }
        }
        const Outcome undone = archive.run({"names", "undo", id});
        BOOST_TEST(undone.out.find("\tundo " + id + ": " + row.words[0]) != std::string::npos);
        BOOST_TEST((archive.facet("person") == before));
        BOOST_TEST(archive.run({"names", "list"}).status == 1);
    }
}

BOOST_AUTO_TEST_CASE(what_is_done_undone_and_done_again_in_a_second_holds) {
    const Archive archive;
    const std::vector<std::string> hide = {"hide", "person:Robert Carmody"};
    for (int turn = 0; turn < 3; ++turn) {
        const std::string id = archive.correct(hide);
        BOOST_TEST(!archive.facet("person").contains("Robert Carmody"));
        archive.correct({"undo", id});
        BOOST_TEST(archive.facet("person").contains("Robert Carmody"));
    }
}

BOOST_AUTO_TEST_CASE(corrections_survive_indexing_and_are_shown_as_such) {
    const Archive archive;
    archive.correct({"merge", "person:Robert Carmody", lindqvist});
    BOOST_TEST(archive.run({"index", "--again", "--quiet"}).status == 0);
    BOOST_TEST(archive.facet("person").at(lindqvist) == 12);
    bool is_told = false;
    const Json entry = archive.entity("person:\"" + lindqvist + "\"");
    for (const Json& each : entry["names"])
        if (each["name"] == "Robert Carmody")
            is_told = each["by"].get<std::string>().starts_with("anna, 20") &&
                      each["reason"] == "joined by hand";
    BOOST_TEST(is_told);
    archive.correct({"hide", "person:" + lindqvist});
    BOOST_TEST(archive.run({"entity", "person:\"" + lindqvist + "\""}).status == 1);
    BOOST_TEST(archive.run({"suggest", "person:lindq"}).status == 1);
}

BOOST_AUTO_TEST_CASE(corrections_hold_for_a_database_made_anew_beside_them) {
    const Archive archive;
    archive.correct({"hide", "person:Robert Carmody"});
    archive.correct({"rename", "person:Angela Lindqvist", "A. Lindqvist"});
    const auto before = archive.facet("person");
    for (const auto& each : std::filesystem::directory_iterator(archive.database()))
        if (each.path().filename() != "names.tsv") std::filesystem::remove(each.path());
    archive.index();
    BOOST_TEST((archive.facet("person") == before));
    BOOST_TEST(before.contains("A. Lindqvist"));
}

BOOST_AUTO_TEST_CASE(a_file_beside_the_archive_corrects_it_too) {
    const Archive archive;
    const std::string file = archive.path("own.tsv");
    archive.correct({"merge", "person:Robert Carmody", lindqvist, "--names", file});
    BOOST_TEST(!std::filesystem::exists(archive.database() + "/names.tsv"));
    BOOST_TEST(archive.facet("person").at(lindqvist) == 9);
    BOOST_TEST(archive.facet("person", {"--names", file}).at(lindqvist) == 12);
    BOOST_TEST(archive.run({"search", "*", "--names", archive.path("none.tsv")}).status > 1);
}

BOOST_AUTO_TEST_CASE(tables_go_out_and_come_back) {
    const Archive archive;
    const std::string table = archive.run({"names", "export"}).out;
    BOOST_TEST(table.find("person,Lindqvist,2,Angela Lindqvist,person,by surname alone,0.80") !=
                   std::string::npos,
               table);
    const auto before = archive.facet("person");
    const auto import = [&](const std::string& text) {
        std::ofstream(archive.path("list")) << text;
        return archive.run({"names", "import", archive.path("list")});
    };
    BOOST_TEST(import(table).status == 0); // says nothing new
    BOOST_TEST((archive.facet("person") == before));
    BOOST_TEST(import("type,name,identity\nperson,Robert Carmody,Bob Carmody\n").status == 0);
    BOOST_TEST(archive.facet("person").at("Bob Carmody") == 3);
    BOOST_TEST(import("Robert Carmody\tperson\tAngela Lindqvist\n").status == 0);
    BOOST_TEST(archive.facet("person").at(lindqvist) == 12);
    BOOST_TEST(import("a,b\n1,2\n").status == 2);
    BOOST_TEST(import("Robert Carmody\tship\t\n").status == 2);
}

BOOST_AUTO_TEST_CASE(review_proposes_and_mistakes_are_told) {
    const Archive archive;
    const Outcome review = archive.run({"names", "review"});
    BOOST_TEST(
        review.out.find("2\tsplit\tperson:Lindqvist\tAngela Lindqvist\tby surname alone\n") !=
            std::string::npos,
        review.out);
    for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{
             {"names"},
             {"names", "joni"},
             {"names", "merge", "person:Robert Carmody"},
             {"names", "merge", "Robert Carmody", "Angela Lindqvist"},
             {"names", "merge", "person:Nobody At All", "Angela Lindqvist"},
             {"names", "retype", "person:Robert Carmody", "ship"},
             {"names", "undo", "xxxxxxxx"}})
        BOOST_TEST(archive.run(words).status == 2);
    std::ofstream(archive.database() + "/names.tsv") << "not a row\n";
    const Outcome outcome = archive.run({"search", "*", "--facets", "person"});
    BOOST_TEST(outcome.status == 2);
    BOOST_TEST(outcome.err.find("names.tsv:1: ") != std::string::npos, outcome.err);
    BOOST_TEST(archive.run({"search", "bridge"}).status == 0); // words ask for no names
}

BOOST_AUTO_TEST_CASE(several_databases_join_by_name) {
    const Archive one;
    const Archive other;
    const Outcome outcome = one.run({"search", "*", "--database", other.database(), "--limit", "0",
                                     "--facets", "person", "--format", "json"});
    const Json answer = Json::parse(outcome.out);
    const Json& first = answer["facets"]["person"]["values"][0];
    BOOST_TEST(first["value"] == lindqvist);
    BOOST_TEST(first["count"] == 18);
}

BOOST_AUTO_TEST_SUITE_END()
