// SPDX-License-Identifier: GPL-3.0-or-later
// Concordance and citations over the sample corpus.
#include "tests/support/sample_archive.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

using namespace newshound::test;
using Json = nlohmann::json;

BOOST_AUTO_TEST_SUITE(exports)

BOOST_AUTO_TEST_CASE(a_concordance_has_phrases_and_inflected_forms) {
    const Outcome phrase =
        sample_archive().run({"search", "\"cyber security\"", "--format", "kwic"});
    BOOST_TEST(phrase.status == 0);
    BOOST_TEST(phrase.err == "");
    BOOST_TEST(std::ranges::count(phrase.out, '\n') == 3);
    const Outcome forms =
        sample_archive().run({"search", "astronaut date:2003", "--format", "kwic"});
    BOOST_TEST(forms.out.find("All seven astronauts were") != std::string::npos, forms.out);
    BOOST_TEST(forms.out.find("the first astronaut from") != std::string::npos, forms.out);
}

BOOST_AUTO_TEST_CASE(a_condition_without_words_has_no_lines) {
    const Outcome outcome = sample_archive().run({"search", "date:2019", "--format", "kwic"});
    BOOST_TEST(outcome.status == 0);
    BOOST_TEST(outcome.out.starts_with("none of the "), outcome.out);
}

BOOST_AUTO_TEST_CASE(citations_are_whole) {
    const Outcome ris = sample_archive().run({"search", "*", "--limit", "all", "--format", "ris"});
    const Outcome bibtex =
        sample_archive().run({"search", "*", "--limit", "all", "--format", "bibtex"});
    const Json items = Json::parse(
        sample_archive().run({"search", "*", "--limit", "all", "--format", "csl-json"}).out);
    const auto count = [](const std::string& text, const std::string& what) {
        std::size_t found = 0;
        for (std::size_t at = 0; (at = text.find(what, at)) != text.npos; ++at)
            ++found;
        return found;
    };
    BOOST_TEST(items.size() > 50);
    BOOST_TEST(count(ris.out, "TY  - NEWS\r\n") == items.size());
    BOOST_TEST(count(ris.out, "ER  - \r\n") == items.size());
    BOOST_TEST(count(bibtex.out, "@article{") == items.size());
    BOOST_TEST(count(bibtex.out, "{") == count(bibtex.out, "}"));
}

BOOST_AUTO_TEST_CASE(show_cites_one_article) {
    const std::string id =
        Json::parse(sample_archive()
                        .run({"search", "bortnikov", "--limit", "1", "--format", "ndjson"})
                        .out)["id"];
    const Outcome outcome = sample_archive().run({"show", id, "--format", "csl-json"});
    BOOST_TEST(outcome.status == 0);
    BOOST_TEST(Json::parse(outcome.out)[0]["id"] == id + ".1");
    const Outcome none = sample_archive().run({"show", "zzzzzzzzzzzz", "--format", "csl-json"});
    BOOST_TEST(none.status == 1);
    BOOST_TEST(Json::parse(none.out).empty());
}

BOOST_AUTO_TEST_CASE(tables_of_counts_and_a_byte_order_mark) {
    const Outcome timeline = sample_archive().run(
        {"search", "moon", "--timeline=decade", "--limit", "0", "--format", "csv"});
    BOOST_TEST(timeline.status == 0);
    BOOST_TEST(timeline.out.starts_with("start,count,archive,share,is_exact\r\n1"), timeline.out);
    const Outcome both = sample_archive().run(
        {"search", "moon", "--timeline", "--facets", "lang", "--limit", "0", "--format", "csv"});
    BOOST_TEST(both.status == 2);
    const std::vector<std::vector<std::string>> tables = {
        {"search", "moon"},
        {"search", "moon", "--facets", "lang", "--limit", "0"},
        {"coverage"},
        {"sources"},
        {"similar", "ssnej3hj0vbj", "--fields", "id,persons"}};
    for (std::vector<std::string> words : tables) {
        words.insert(words.end(), {"--format", "csv", "--bom"});
        const Outcome table = sample_archive().run(words);
        BOOST_TEST(table.out.starts_with("\xEF\xBB\xBF"), words.front());
        words[words.size() - 2] = "json";
        BOOST_TEST(sample_archive().run(words).status == 2, words.front());
    }
}

BOOST_AUTO_TEST_SUITE_END()
