// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/schema/stored_article.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

namespace {

Article full_article() {
    Article a;
    a.title = "FSB chief speaks";
    a.text = "Contacts are restored.\n\nHe said so on Thursday.";
    a.description = "A story";
    a.authors = {"Anna Smith", "Bob Jones"};
    a.outlet = "TASS";
    a.section = "World";
    a.keywords = {"cyber"};
    a.language = "en";
    a.url = "https://example.org/a";
    a.image = "https://example.org/a.jpg";
    a.captions = {"A caption"};
    a.published = Date{.year = 2019,
                       .month = 10,
                       .day = 17,
                       .hour = 21,
                       .minute = 14,
                       .precision = Precision::minute,
                       .offset_minutes = -240};
    a.captured = Date{.year = 1914, .precision = Precision::year};
    a.truncated = true;
    a.entities = {{EntityType::place, "Moscow", "Moscow", 3, 9, 0.25F}};
    a.quotes = {{"restored", {{"Alexander Bortnikov", "chief"}, {"Ann Lee"}}, "said", 10, 18}};
    a.times = {{"Thursday", "2019-10-17", 40, 48}};
    a.cites = {{"Reuters", 1, 2}};
    a.links = {{"reuters.com", 20, 28}};
    a.wire = "Reuters";
    a.fingerprint = std::string("\0\xFF", 2);
    a.found = {{"title", "FSB chief speaks", "h1", "h1.headline", 0.9F}};
    a.origin = {"root/a.html", "https://example.org/a?x", "path:b.html", "2020-01-02T03:04:05Z", 3};
    return a;
}

} // namespace

BOOST_AUTO_TEST_SUITE(stored_article)

BOOST_AUTO_TEST_CASE(reading_gives_back_what_was_stored) {
    for (const Article& article : {full_article(), Article{}}) {
        Article back;
        BOOST_TEST(load_article(store_article(article), back));
        BOOST_TEST((back == article));
    }
}

BOOST_AUTO_TEST_CASE(the_card_is_read_alone) {
    Article card;
    BOOST_REQUIRE(load_card(store_article(full_article()), card));
    BOOST_TEST(card.title == "FSB chief speaks");
    BOOST_TEST((card.published == full_article().published));
    BOOST_TEST(card.origin.path == "root/a.html");
    BOOST_TEST(card.text.empty());
}

BOOST_AUTO_TEST_CASE(damaged_bytes_are_refused_without_harm) {
    const std::string bytes = store_article(full_article());
    Article article;
    for (std::size_t length = 0; length < bytes.size(); ++length)
        BOOST_TEST(!load_article(bytes.substr(0, length), article), length);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        std::string damaged = bytes;
        damaged[i] = static_cast<char>(damaged[i] ^ 0x81);
        load_article(damaged, article); // any answer, no crash
    }
    BOOST_TEST(!load_article("\x02" + bytes.substr(1), article));
}

BOOST_AUTO_TEST_SUITE_END()
