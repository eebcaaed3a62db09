// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/declared/declared_metadata.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

namespace {

std::string best(std::string_view html, Fact fact) {
    const HtmlDocument document(html);
    const Candidates candidates = read_declared_metadata(document);
    const Candidate* found = candidates.best(fact);
    return found ? found->value : "";
}

std::string in_json(std::string_view json, Fact fact) {
    return best("<script type='application/ld+json'>" + std::string(json) + "</script>", fact);
}

struct Row {
    const char* html;
    Fact fact;
    const char* value;
};

} // namespace

BOOST_AUTO_TEST_SUITE(declared_metadata)

BOOST_AUTO_TEST_CASE(linked_data_in_its_shapes) {
    const Row rows[] = {
        {R"({"@type":"NewsArticle","headline":"A &amp; B"})", Fact::title, "A & B"},
        {R"({"@type":"Article","headline":"Zo&euml; in Ko&scaron;ice"})", Fact::title,
         "Zoë in Košice"},
        {R"([{"@type":"WebSite","name":"Site"},{"@type":"Article","headline":"H"}])", Fact::title,
         "H"},
        {R"({"@graph":[{"@type":"Article","author":{"@id":"#p"}},
             {"@type":"Person","@id":"#p","name":"Jane Roe"}]})",
         Fact::authors, "Jane Roe"},
        {R"({"@type":["Article","BlogPosting"],"author":[{"@type":"Person","name":"Jane Roe"},
             {"@type":"Organization","name":"Example"},"John Doe"]})",
         Fact::authors, "Jane Roe\nJohn Doe"},
        {R"({"@type":"Article","author":{"givenName":"Jane","familyName":"Roe"}})", Fact::authors,
         "Jane Roe"},
        {R"({"@type":"Article","author":[{"givenName":"Jane","familyName":"Roe"},
             {"givenName":"John","familyName":"Doe"}]})",
         Fact::authors, "Jane Roe\nJohn Doe"},
        {R"({"@type":"Article","author":{"name":["Jane Roe","John Doe"]}})", Fact::authors,
         "Jane Roe\nJohn Doe"},
        // References in a circle name nobody.
        {R"({"@type":"Article","author":{"@id":"#a","item":{"@id":"#a"}},
             "mainEntity":{"@id":"#a","item":{"@id":"#a"}}})",
         Fact::authors, ""},
        {R"({"@type":"Article","author":{"@type":"ItemList","itemListElement":[
             {"@type":"ListItem","item":{"name":"Jane Roe"}},{"name":"John Doe"}]}})",
         Fact::authors, "Jane Roe\nJohn Doe"},
        {R"({"@type":"Article","description":"Says "no" to it","author":"Jane Roe"})",
         Fact::authors, "Jane Roe"},
        {R"({"@type":"Article","publisher":{"@type":"Organization","name":"Example News"}})",
         Fact::outlet, "Example News"},
        {R"({"@type":"Article","image":[{"@type":"ImageObject","url":"http://e.x/i.jpg"}]})",
         Fact::image, "http://e.x/i.jpg"},
        {R"({"@type":"Article","keywords":["a","b"]})", Fact::keywords, "a\nb"},
        {R"({"@type":"Article","mainEntityOfPage":{"@id":"http://e.x/a"}})", Fact::url,
         "http://e.x/a"},
        {R"({"@type":"Article","datePublished":"2019-10-17",})", Fact::published, "2019-10-17"},
        {R"({"@type":"ItemList","itemListElement":[{"@type":"Article","headline":"Other"}]})",
         Fact::title, ""},
    };
    for (const Row& row : rows)
        BOOST_TEST_CONTEXT(row.html) BOOST_TEST(in_json(row.html, row.fact) == row.value);
}

BOOST_AUTO_TEST_CASE(a_related_story_is_not_the_pages_own) {
    const std::string head = "<title>Talks resume | Example</title>"
                             "<link rel='canonical' href='http://e.x/news/talks'>";
    const std::string own = R"({"@type":"NewsArticle","headline":"Talks resume",
        "url":"http://e.x/news/talks","author":"Jane Roe"})";
    const std::string related = R"({"@type":"NewsArticle","headline":"Ferry changes its hours",
        "url":"http://e.x/news/ferry","author":"John Doe","publisher":"Example News"})";
    const std::string untold = R"({"@type":"NewsArticle","author":"Max Moe"})";
    const auto block = [](const std::string& json) {
        return "<script type='application/ld+json'>" + json + "</script>";
    };
    const std::pair<std::string, const char*> table[] = {
        {block(related) + block(own), "Jane Roe"},
        {block(own) + block(related), "Jane Roe"},
        {block("[" + related + "," + own + "]"), "Jane Roe"},
        {block(untold) + block(own), "Jane Roe"},
        {block(untold), "Max Moe"},
        {block(related), ""},
    };
    for (const auto& [blocks, authors] : table)
        BOOST_TEST_CONTEXT(blocks) BOOST_TEST(best(head + blocks, Fact::authors) == authors);
    // What all pages of a site share counts.
    BOOST_TEST(best(head + block(related), Fact::outlet) == "Example News");
}

BOOST_AUTO_TEST_CASE(meta_tags_in_their_dialects) {
    const Row rows[] = {
        {"<meta property='og:title' content=' A  title '>", Fact::title, "A title"},
        {"<meta property='article:published_time' content='2019-10-17'>", Fact::published,
         "2019-10-17"},
        {"<meta name='DC.creator' content='Jane Roe'>", Fact::authors, "Jane Roe"},
        {"<meta name='citation_author' content='Roe, Jane'><meta name='citation_author' "
         "content='Doe, John'>",
         Fact::authors, "Roe, Jane\nDoe, John"},
        {"<meta name='parsely-author' content='Jane Roe'>", Fact::authors, "Jane Roe"},
        {"<meta name='parsely-page' content='{\"author\":\"Jane Roe\"}'>", Fact::authors,
         "Jane Roe"},
        {"<meta name='sailthru.date' content='2019-10-17'>", Fact::published, "2019-10-17"},
        {"<meta name='twitter:label1' content='Written by'><meta name='twitter:data1' "
         "content='Jane Roe'>",
         Fact::authors, "Jane Roe"},
        {"<meta name='vendor-published-date' content='2019-10-17'>", Fact::published, "2019-10-17"},
        {"<meta name='news_keywords' content='a, b'>", Fact::keywords, "a, b"},
        {"<link rel='canonical' href='http://e.x/a'>", Fact::url, "http://e.x/a"},
        {"<html lang='de-AT'>", Fact::language, "de-AT"},
        {"<meta property='og:title' content=''>", Fact::title, ""},
    };
    for (const Row& row : rows)
        BOOST_TEST_CONTEXT(row.html) BOOST_TEST(best(row.html, row.fact) == row.value);
}

BOOST_AUTO_TEST_CASE(microdata_and_microformats) {
    const Row rows[] = {
        {"<div itemscope itemtype='http://schema.org/NewsArticle'><span itemprop='author' "
         "itemscope "
         "itemtype='http://schema.org/Person'>By <b itemprop='name'>Jane Roe</b></span></div>",
         Fact::authors, "Jane Roe"},
        {"<time itemprop='datePublished' datetime='2019-10-17T21:14'>yesterday</time>",
         Fact::published, "2019-10-17T21:14"},
        {"<p itemscope itemtype='http://schema.org/Comment'><b itemprop='author'>Troll</b></p>",
         Fact::authors, ""},
        {"<div class='hentry'><abbr class='published' title='2009-10-17'>Saturday</abbr></div>",
         Fact::published, "2009-10-17"},
        {"<h2 class='entry-title'>A title</h2>", Fact::title, "A title"},
        {"<span class='source-org vcard'>Example News</span>", Fact::outlet, "Example News"},
    };
    for (const Row& row : rows)
        BOOST_TEST_CONTEXT(row.html) BOOST_TEST(best(row.html, row.fact) == row.value);
}

BOOST_AUTO_TEST_SUITE_END()
