// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/error.hpp"
#include "indexer/enricher/all_enrichers.hpp"
#include "tests/support/built_in.hpp"
#include "tests/support/built_in_taggers.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(all_enrichers)

BOOST_AUTO_TEST_CASE(any_may_be_left_out) {
    const std::size_t all =
        make_enrichers(test::built_in_outlets(), test::built_in_taggers()).size();
    BOOST_TEST(all > 0u);
    const Enrichers rest = make_enrichers(test::built_in_outlets(), test::built_in_taggers(),
                                          {.without = {"entities"}});
    BOOST_TEST(rest.size() == all - 1);
    BOOST_TEST(std::ranges::none_of(rest, [](const auto& e) { return e->name() == "entities"; }));
}

BOOST_AUTO_TEST_CASE(they_run_in_the_order_of_their_names) {
    std::size_t at = 0;
    for (const auto& enricher :
         make_enrichers(test::built_in_outlets(), test::built_in_taggers())) {
        const auto found = std::ranges::find(enricher_names(), enricher->name());
        BOOST_REQUIRE(found != enricher_names().end());
        BOOST_TEST(static_cast<std::size_t>(found - enricher_names().begin()) >= at);
        at = static_cast<std::size_t>(found - enricher_names().begin());
    }
}

BOOST_AUTO_TEST_CASE(a_hostile_text_is_enriched_in_part) {
    Article article;
    while (article.text.size() < 3 * most_enriched_bytes)
        article.text += "On 17 October 2019 it rained in a town without a name of its own. ";
    const std::string text = article.text;
    enrich(article, make_enrichers(test::built_in_outlets(), test::built_in_taggers(),
                                   {.without = {"entities", "cites"}}));
    BOOST_TEST((article.text == text));
    BOOST_TEST(!article.times.empty());
    for (const TimeMention& each : article.times)
        BOOST_REQUIRE(each.end <= most_enriched_bytes);
    article.text.assign(most_enriched_bytes + 10, 'x');
    enrich(article, make_enrichers(test::built_in_outlets(), test::built_in_taggers(),
                                   {.without = {"entities", "cites"}}));
    BOOST_TEST(article.text.size() == most_enriched_bytes + 10);
}

BOOST_AUTO_TEST_CASE(an_unknown_name_is_a_usage_error) {
    BOOST_CHECK_EXCEPTION(make_enrichers(test::built_in_outlets(), test::built_in_taggers(),
                                         {.without = {"entites"}}),
                          UsageError, [](const auto& e) {
                              return std::string(e.what()).find("did you mean 'entities'") !=
                                     std::string::npos;
                          });
}

BOOST_AUTO_TEST_CASE(bad_text_degrades_and_never_breaks) {
    const Enrichers enrichers = make_enrichers(test::built_in_outlets(), test::built_in_taggers());
    std::string noise;
    for (int i = 0; i < 20000; ++i)
        noise += i % 7 ? "tl1e \x01 P.res1dent ,, ,,said" : "“« „\n\n—’ ” 19l6 ";
    const std::string bad[] = {std::string(5'000'000, 'a'),
                               std::string(1'000'000, 'A'),
                               std::string(300'000, '"'),
                               noise,
                               "“" + std::string(200'000, ' ') + "”",
                               "president obama met angela merkel in berlin on monday."};
    for (const std::string& text : bad) {
        Article article;
        article.text = text;
        article.language = "en";
        enrich(article, enrichers);
        BOOST_TEST(article.text.size() == text.size());
    }
}

BOOST_AUTO_TEST_CASE(a_teletype_keeps_its_names_and_times) {
    Article article;
    article.language = "en";
    article.published = Date{.year = 1961, .month = 7, .day = 14, .precision = Precision::day};
    article.text = "MOSCOW, JULY 14 (UPI) - SOVIET PREMIER NIKITA KHRUSHCHEV TOLD PRESIDENT "
                   "KENNEDY THAT HE MUST LEAVE BERLIN. KHRUSHCHEV SPOKE IN MOSCOW ON THURSDAY.";
    enrich(article, make_enrichers(test::built_in_outlets(), test::built_in_taggers()));
    BOOST_TEST(article.wire == "United Press International");
    const auto named = [&](std::string_view name) {
        return std::ranges::count(article.entities, name, &EntityMention::name);
    };
    BOOST_TEST(named("Moscow") == 2);
    BOOST_TEST(named("Nikita Khrushchev") == 2);
    BOOST_TEST(named("Berlin") == 1);
    BOOST_REQUIRE(!article.times.empty());
    BOOST_TEST(article.times.back().value == "1961-07-13");
}

BOOST_AUTO_TEST_SUITE_END()
