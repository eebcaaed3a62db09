// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text/utf8.hpp"
#include "indexer/enricher/all_enrichers.hpp"
#include "indexer/enricher/entities/entities.hpp"
#include "tests/support/built_in.hpp"
#include "tests/support/built_in_taggers.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

using namespace newshound;

namespace {

Article article_of(std::string text, std::string language = "en") {
    Article article;
    article.text = std::move(text);
    article.language = std::move(language);
    return article;
}

Article story() {
    Article article = article_of("“Naïve”, said Russian President Vladimir Putin.\n\nAlexander "
                                 "Bortnikov, of the Security Council, agreed. Bortnikov left "
                                 "Moscow on Monday.");
    article.title = "Bortnikov warns";
    return article;
}

} // namespace

BOOST_AUTO_TEST_SUITE(entities)

BOOST_AUTO_TEST_CASE(offsets_count_code_points) {
    Article article = story();
    EntityEnricher(test::built_in_taggers()).enrich(article);
    BOOST_REQUIRE(!article.entities.empty());
    for (const EntityMention& mention : article.entities) {
        std::size_t byte = 0;
        for (std::uint32_t i = 0; i < mention.start; ++i)
            next_code_point(article.text, byte);
        BOOST_TEST(article.text.substr(byte, mention.text.size()) == mention.text);
        BOOST_TEST(mention.end - mention.start == code_point_count(mention.text));
    }
}

BOOST_AUTO_TEST_CASE(the_subject_is_more_prominent_than_a_passing_mention) {
    Article article = story();
    EntityEnricher(test::built_in_taggers()).enrich(article);
    float subject = 0, passing = 1;
    for (const EntityMention& mention : article.entities) {
        if (mention.name == "Alexander Bortnikov") subject = mention.prominence;
        if (mention.name == "Vladimir Putin") passing = mention.prominence;
        BOOST_TEST(mention.prominence >= 0);
        BOOST_TEST(mention.prominence <= 1);
    }
    BOOST_TEST(subject > passing);
}

BOOST_AUTO_TEST_CASE(twice_gives_the_same_as_once) {
    Article once = story();
    enrich(once, make_enrichers(test::built_in_outlets(), test::built_in_taggers()));
    Article twice = once;
    enrich(twice, make_enrichers(test::built_in_outlets(), test::built_in_taggers()));
    BOOST_TEST((once == twice));
}

BOOST_AUTO_TEST_CASE(no_english_rules_on_russian_text) {
    Article article = article_of("Владимир Путин встретился с Angela Merkel.", "ru");
    EntityEnricher(test::built_in_taggers()).enrich(article);
    BOOST_TEST(article.entities.empty());
}

BOOST_AUTO_TEST_CASE(bad_text_degrades) {
    for (const std::string& text :
         {std::string(5'000'000, 'A'), std::string("ALL OF THIS IS SHOUTED BY BERLIN"),
          std::string("all of this is whispered by berlin"), std::string("\n\n.\n"),
          std::string("Tbe Pre8ident 0f tlie Uniied Statcs ,;.' ,. I|l")}) {
        Article article = article_of(text);
        BOOST_CHECK_NO_THROW(EntityEnricher(test::built_in_taggers()).enrich(article));
    }
}

BOOST_AUTO_TEST_SUITE_END()
