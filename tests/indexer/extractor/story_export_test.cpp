// SPDX-License-Identifier: GPL-3.0-or-later
// Files into which a press database wrote several stories.
#include "tests/indexer/extractor/small_pages.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <utility>

using namespace newshound;
using test::skipped;
using test::story;

BOOST_AUTO_TEST_SUITE(story_export)

BOOST_AUTO_TEST_CASE(files_of_several_stories_are_told) {
    const auto story_below = [](const std::string& headline) {
        return "<p><b>" + headline + "</b></p>" + story;
    };
    const auto heads = [&](const std::string& one, const std::string& other) {
        return "<p>" + one + "</p>" + story_below("Talks resume") + "<p>" + other + "</p>" +
               story_below("Talks fail");
    };
    const auto ends = [&](const std::string& one, const std::string& other) {
        return story_below("Talks resume") + "<p>" + one + "</p>" + story_below("Talks fail") +
               "<p>" + other + "</p>";
    };
    const std::string fields = "<p>Publication title: Daily Post</p><p>ISSN: 12345678</p>";
    const std::pair<std::string, const char*> table[] = {
        {heads("Document 1 of 25", "Document 2 of 25"), "several stories in one file"},
        {heads("1 of 25 DOCUMENTS", "2 of 25 DOCUMENTS"), "several stories in one file"},
        {heads("Dokument 1 von 25", "Dokument 2 von 25"), "several stories in one file"},
        {ends("LOAD-DATE: October 17, 2019", "LOAD-DATE: October 18, 2019"),
         "several stories in one file"},
        {ends("Document NEWS000020191017efah0001x", "Document NEWS000020191018efah0002y"),
         "several stories in one file"},
        {ends("Dokument NEWS000020191017efah0001x", "Dokument NEWS000020191018efah0002y"),
         "several stories in one file"},
        {ends(fields + "<p>Accession number: 12</p>", fields + "<p>Accession number: 13</p>"),
         "several stories in one file"},
        {"<h1>Talks resume</h1>" + heads("Document 1 of 25", ""), ""}, // one of them, saved alone
        {"<h1>Talks resume</h1>" + heads("Page 1 of 3", "Page 2 of 3"), ""},
        // One story, with a list beside it, papers inside, or objects that it tells of.
        {"<h1>Talks resume</h1>" + story +
             "<ul><li>Article 1 of 3<li><a href=/1>Talks fail again and again in the capital</a>"
             "<li>Article 2 of 3<li><a href=/2>Talks begin again</a><li>Article 3 of 3</ul>",
         ""},
        {"<ul><li>Article 1 of 3<li>Talks fail<li>Article 2 of 3<li>Talks begin<li>Article 3 of "
         "3</ul><h1>Talks resume</h1>" +
             story,
         ""},
        {"<h1>Talks resume</h1>" + story + "<p>Document 1 of 3</p><p>A letter</p>" + story +
             "<p>Document 2 of 3</p><p>A note</p>" + story,
         ""},
        {"<h1>Talks resume</h1>" + ends("Accession number: 12", "Accession number: 13"), ""},
        {"<h1>Talks resume</h1>" + story + "<p>Document 2 of 3</p><p>Document 1 of 3</p>", ""},
    };
    for (const auto& [html, reason] : table)
        BOOST_TEST_CONTEXT(html) BOOST_TEST(skipped(html) == reason);
}

BOOST_AUTO_TEST_SUITE_END()
