// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/schema/identity.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(identity)

BOOST_AUTO_TEST_CASE(spellings_of_an_address_meet) {
    const std::pair<const char*, const char*> table[] = {
        {"https://WWW.Example.org", "example.org"},
        {"https://www.example.org/", "example.org"},
        {"http://example.org:80/a#top", "example.org/a"},
        {"https://example.org:443/a/", "example.org/a"},
        {"http://example.org:443/a//", "example.org/a"},
        {"https://example.org:8080/a", "example.org:8080/a"},
        {"https://example.org/A?b=C&utm_source=x&d=1", "example.org/A?b=C&d=1"},
        {"https://example.org/A/?d=1&b=C&", "example.org/A?b=C&d=1"},
        {"https://example.org/a?utm_source=x", "example.org/a"},
        {"https://example.org?p=1", "example.org?p=1"},
        {"https://example.org/?p=1", "example.org?p=1"},
        {"https://example.org/x/../%7Ea/./b c", "example.org/~a/b%20c"},
        {"https://example.org/#!/2013/story", "example.org#!/2013/story"},
        {"https://example.org/straße", "example.org/stra%C3%9Fe"},
        {"ftp://example.org/a", ""},
        {"/a/b", ""},
        {"http://", ""},
        {"", ""},
    };
    for (const auto& [address, key] : table) {
        BOOST_TEST_CONTEXT(address) BOOST_TEST(url_key(address) == key);
    }
}

BOOST_AUTO_TEST_CASE(an_address_is_shown_without_campaigns) {
    BOOST_TEST(public_address("http://www.Example.org:80/a/?utm_source=x&b=1&a=2&fbclid=y#c") ==
               "http://www.example.org/a/?b=1&a=2");
    BOOST_TEST(public_address("https://example.org/?gclid=x") == "https://example.org/");
    BOOST_TEST(public_address("file:///a?utm_source=x") == "file:///a?utm_source=x");
}

BOOST_AUTO_TEST_CASE(an_article_is_its_address_else_the_one_it_declares_else_its_path) {
    Article article;
    article.origin.path = "root/a.html";
    BOOST_TEST(identity_of(article) == "path:root/a.html");
    article.url = "https://example.org/canonical";
    BOOST_TEST(identity_of(article) == "url:example.org/canonical");
    article.origin.address = "http://example.org/found";
    BOOST_TEST(identity_of(article) == "url:example.org/found");
    BOOST_TEST(path_identity(article) == "path:root/a.html");
}

BOOST_AUTO_TEST_CASE(ids_are_short_and_read_back) {
    const std::string id = article_id("url:example.org/a");
    BOOST_TEST(id == "qqgkcmg3epst"); // docs/database-format.md: the first 60 bits of the SHA-1
    BOOST_TEST(id.size() == article_id_length);
    BOOST_TEST(id != article_id("url:example.org/a", 1));
    std::string parsed;
    unsigned version = 9;
    BOOST_TEST(parse_id(" " + id + " ", parsed, version));
    BOOST_TEST(parsed == id);
    BOOST_TEST(version == 0u);
    BOOST_TEST(parse_id(version_id(id, 12), parsed, version));
    BOOST_TEST(version == 12u);
    for (const char* text : {"", "abc", "http://example.org/a", "0123456789ab.", "0123456789ab.x",
                             "0123456789ab.0", "0123456789abc", "0123456789il"})
        BOOST_TEST_CONTEXT(text) BOOST_TEST(!parse_id(text, parsed, version));
}

BOOST_AUTO_TEST_SUITE_END()
