// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/article/article_json.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

namespace {

Article full_article() {
    Article article;
    article.title = "Contacts “restored”";
    article.text = "First paragraph.\n\nSecond.";
    article.authors = {"Anna Example", "Ben Example"};
    article.outlet = "Example Courier";
    article.language = "en";
    article.url = "https://example.org/a";
    article.published = parse_iso_date("2019-10-17T21:14:05-04:00");
    article.captured = parse_iso_date("2019-11");
    article.truncated = true;
    article.entities = {{EntityType::org, "Example Courier", "Courier", 0, 5, 0.5F}};
    article.quotes = {{"Second", {{"Ann Lee"}, {"Bo", "voter"}}, "said", 18, 24},
                      {"First", {}, "", 0, 5}};
    article.times = {{"Thursday", "2019-10-17", 1, 9}};
    article.cites = {{"Reuters", 3, 10}};
    article.found = {{"title", "Contacts", "h1", "h1.headline", 0.75F}};
    article.origin.path = "a.html";
    return article;
}

} // namespace

BOOST_AUTO_TEST_SUITE(article_json)

BOOST_AUTO_TEST_CASE(what_is_written_reads_back) {
    const Article article = full_article();
    Article again;
    BOOST_REQUIRE(from_json(to_json(article), again));
    BOOST_TEST((again == article));
}

BOOST_AUTO_TEST_CASE(a_quotation_has_all_its_speakers_and_the_first_of_them) {
    const std::string json = to_json(full_article());
    for (const char* part : {R"("speaker":"Ann Lee","role":null,)"
                             R"("speakers":[{"name":"Ann Lee","role":null},)"
                             R"({"name":"Bo","role":"voter"}])",
                             R"("speaker":null,"role":null,"speakers":[],)"})
        BOOST_TEST(json.find(part) != std::string::npos, part << " in " << json);
    Article article;
    BOOST_REQUIRE(from_json(R"({"quotes":[{"text":"x","speaker":"A","speakers":[7,{"name":7},)"
                            R"({"role":"r"},{"name":"B","role":7}]},{"speakers":{"name":"C"}}]})",
                            article));
    BOOST_REQUIRE(article.quotes.size() == 2u);
    BOOST_TEST(speaker_names(article.quotes[0]) == "B");
    BOOST_TEST(article.quotes[1].speakers.empty());
}

BOOST_AUTO_TEST_CASE(the_unknown_is_null) {
    const std::string json = to_json(Article());
    BOOST_TEST(json.find("\"published\":null") != std::string::npos);
    BOOST_TEST(json.find("\"title\":null") != std::string::npos);
    BOOST_TEST(json.find("\"skipped\"") == std::string::npos);
    BOOST_TEST(to_json(Article(), "empty").find("\"skipped\":\"empty\"") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_is_no_article_object_is_refused) {
    Article article;
    BOOST_TEST(!from_json("[1,2]", article));
    BOOST_TEST(!from_json("{\"title\":", article));
    BOOST_TEST(
        from_json("{\"title\":7,\"entities\":[3,{\"type\":\"dog\"}],\"found\":[]}", article));
    BOOST_TEST(article.entities.empty());
}

BOOST_AUTO_TEST_SUITE_END()
