// SPDX-License-Identifier: GPL-3.0-or-later
// Versions of an article through the real program: kept, searched for their edits, compared.
#include "tests/support/page_html.hpp"
#include "tests/support/run_program.hpp"
#include "tests/support/sample_archive.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <sstream>

using namespace newshound::test;
using Json = nlohmann::json;

namespace {

const char* const first_text = "The ministry failed to comment on the report of gross negligence.";
const char* const second_text = "The ministry declined to comment on the report.";

class Archive {
  public:
    // A capture of the one page, indexed at once.
    std::string capture(const std::string& time, const std::string& body) {
        const std::string name = "pages/" + std::to_string(++captures_) + ".html";
        const std::string saved = "<!-- Page saved with SingleFile \n url: https://a.example/story "
                                  "\n saved date: " +
                                  time + " GMT+0000 (Greenwich Mean Time)\n-->";
        std::string html = page_html({.title = "Ministry and report",
                                      .body = body,
                                      .url = "https://a.example/story",
                                      .published = "2021-03-01"});
        html.insert(html.find("<head>"), saved);
        folder_.write(name, html);
        const Outcome outcome =
            run_program({{"index", (folder_.path() / "pages").string(), "--database", database()}});
        BOOST_REQUIRE_MESSAGE(outcome.status == 0, outcome.err);
        return outcome.out;
    }

    Outcome run(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin() + 1, {"--database", database()});
        return run_program({arguments});
    }

    // "version/versions<previous" of each hit.
    std::string versions(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), {"search", "--format", "ndjson", "--sort", "oldest"});
        std::istringstream lines(run(arguments).out);
        std::string text;
        for (std::string line; std::getline(lines, line);) {
            const Json hit = Json::parse(line);
            text += (text.empty() ? "" : " ") + hit["version"].dump() + "/" +
                    hit["versions"].dump() + "<" + hit["previous"].dump();
        }
        return text;
    }

    std::string id() const {
        return Json::parse(run({"search", "ministry", "--format", "ndjson"}).out)["id"];
    }

  private:
    std::string database() const { return (folder_.path() / "archive.db").string(); }

    TemporaryFolder folder_;
    int captures_ = 0;
};

} // namespace

BOOST_AUTO_TEST_SUITE(versions_of_articles)

BOOST_AUTO_TEST_CASE(all_versions_are_kept_and_the_newest_is_shown) {
    Archive archive;
    archive.capture("Mon Mar 01 2021 10:00:00", first_text);
    archive.capture("Mon Mar 01 2021 18:00:00", second_text);
    BOOST_TEST(archive.versions({"ministry"}) == "2/2<1");
    BOOST_TEST(archive.versions({"ministry", "--versions", "all"}) == "2/2<1 1/2<null");
    BOOST_TEST(archive.versions({"negligence"}) == "");
    BOOST_TEST(archive.versions({"negligence", "--versions", "all"}) == "1/2<null");
}

BOOST_AUTO_TEST_CASE(edits_are_found_newest_version_or_not) {
    Archive archive;
    archive.capture("Mon Mar 01 2021 10:00:00", first_text);
    archive.capture("Mon Mar 01 2021 18:00:00", second_text);
    archive.capture("Tue Mar 02 2021 18:00:00", std::string(second_text) + " It rained.");
    BOOST_TEST(archive.versions({"removed:negligence"}) == "2/3<1");
    BOOST_TEST(archive.versions({"removed:\"gross negligence\""}) == "2/3<1");
    BOOST_TEST(archive.versions({"removed:\"failed to comment\""}) == "2/3<1");
    BOOST_TEST(archive.versions({"added:\"declined to comment\""}) == "2/3<1");
    BOOST_TEST(archive.versions({"added:declining"}) == "2/3<1"); // inflected
    BOOST_TEST(archive.versions({"added:rained"}) == "3/3<2");
    // Words that only stood around.
    BOOST_TEST(archive.versions({"removed:comment"}) == "");
    BOOST_TEST(archive.versions({"removed:\"to comment on\""}) == "");
    BOOST_TEST(archive.versions({"added:negligence"}) == "");
    BOOST_TEST(archive.versions({"removed:*"}) == "2/3<1");
    BOOST_TEST(archive.versions({"added:*"}) == "3/3<2 2/3<1");
    BOOST_TEST(archive.versions({"ministry", "-added:rained"}) == "");
    const auto passage = [&](const std::string& query) {
        const Json hit = Json::parse(archive.run({"search", query, "--format", "ndjson"}).out);
        const Json& snippet = hit["snippet"];
        return snippet.value("edit", "-") + ": " + snippet["text"].get<std::string>() + " [" +
               std::to_string(snippet["hits"].size()) + "]";
    };
    BOOST_TEST(passage("removed:\"gross negligence\"") ==
               "removed: " + std::string(first_text) + " [1]");
    BOOST_TEST(passage("removed:\"failed to comment\" ministry") ==
               "removed: " + std::string(first_text) + " [1]");
    BOOST_TEST(passage("added:\"declined to comment\"") ==
               "added: " + std::string(second_text) + " [1]");
    BOOST_TEST(passage("ministry") == "-: " + std::string(second_text) + " It rained. [1]");
    const std::string text = archive.run({"search", "removed:negligence"}).out;
    BOOST_TEST(text.find("removed: The ministry failed") != std::string::npos, text);
    BOOST_TEST(text.find("version 2 of 3") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_version_that_comes_late_takes_its_place_in_time) {
    Archive archive;
    archive.capture("Mon Mar 01 2021 10:00:00", first_text);
    archive.capture("Tue Mar 02 2021 18:00:00", std::string(second_text) + " It rained.");
    BOOST_TEST(archive.versions({"removed:negligence"}) == "2/2<1");
    archive.capture("Mon Mar 01 2021 18:00:00", second_text);
    BOOST_TEST(archive.versions({"removed:negligence"}) == "2/3<1");
    BOOST_TEST(archive.versions({"added:rained"}) == "3/3<2");
    BOOST_TEST(archive.versions({"ministry"}) == "3/3<2");
}

BOOST_AUTO_TEST_CASE(a_page_that_goes_back_to_an_earlier_text_has_three_versions) {
    Archive archive;
    archive.capture("Mon Mar 01 2021 10:00:00", first_text);
    archive.capture("Mon Mar 01 2021 18:00:00", second_text);
    archive.capture("Wed Mar 03 2021 10:00:00", first_text);
    BOOST_TEST(archive.versions({"ministry"}) == "3/3<2");
    BOOST_TEST(archive.versions({"added:negligence"}) == "3/3<2");
    // The same again is none.
    archive.capture("Thu Mar 04 2021 10:00:00", first_text);
    archive.capture("Mon Mar 01 2021 12:00:00", first_text);
    BOOST_TEST(archive.versions({"ministry"}) == "3/3<2");
}

BOOST_AUTO_TEST_CASE(versions_are_compared_word_by_word) {
    Archive archive;
    archive.capture("Mon Mar 01 2021 10:00:00", first_text);
    const std::string id = archive.id();
    const Outcome alone = archive.run({"diff", id});
    BOOST_TEST(alone.status == 1);
    BOOST_TEST(alone.err.find("has one version only") != std::string::npos);
    archive.capture("Mon Mar 01 2021 18:00:00", second_text);
    for (const std::vector<std::string>& arguments :
         {std::vector<std::string>{"diff", id}, {"diff", id + ".2"}, {"diff", id + ".1", id}}) {
        const Outcome outcome = archive.run(arguments);
        BOOST_TEST(outcome.status == 0);
        BOOST_TEST(outcome.out.find(
                       "The ministry [-failed-] {+declined+} to comment on the report [-of gross "
                       "negligence-].") != std::string::npos);
        BOOST_TEST(outcome.out.find("4 removed, 1 added") != std::string::npos);
    }
    const Json json = Json::parse(archive.run({"diff", id, "--format", "json"}).out);
    BOOST_TEST(json["before"]["version"] == 1);
    BOOST_TEST(json["after"]["version"] == 2);
    BOOST_TEST(json["words_removed"] == 4);
    std::string after;
    for (const Json& change : json["text"])
        if (change["kind"] != "removed") after += change["text"].get<std::string>();
    BOOST_TEST(after.starts_with(second_text));
    BOOST_TEST(archive.run({"diff", id + ".7"}).status == 1);
    BOOST_TEST(archive.run({"diff"}).status == 2);
}

BOOST_AUTO_TEST_CASE(indexing_again_keeps_the_edits) {
    Archive archive;
    archive.capture("Mon Mar 01 2021 10:00:00", first_text);
    archive.capture("Mon Mar 01 2021 18:00:00", second_text);
    BOOST_TEST(archive.run({"index", "--again"}).status == 0);
    BOOST_TEST(archive.versions({"removed:\"failed to comment\""}) == "2/2<1");
}

BOOST_AUTO_TEST_SUITE_END()
