// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/confidence.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(confidence)

BOOST_AUTO_TEST_CASE(a_rule_has_its_own_row_or_that_of_its_first_words) {
    struct Row {
        const char* rule;
        Fact fact;
        const char* row; // "" = none
    };
    constexpr Row table[] = {
        {"meta og:title", Fact::title, "meta og:title"},
        {"meta w-published-date", Fact::published, "meta"},
        {"meta vendor:author", Fact::authors, "meta"},
        {"element named byline", Fact::authors, "element named"},
        {"element named poster", Fact::authors, "element named poster"},
        {"json-ld page name", Fact::title, "json-ld page name"},
        {"meta og:title", Fact::outlet, ""},
        {"no such rule", Fact::title, ""},
        {"", Fact::title, ""},
    };
    for (const Row& each : table) {
        const RuleConfidence* row = find_confidence(each.rule, each.fact);
        BOOST_TEST((row ? row->rule : "") == each.row, each.rule);
    }
}

BOOST_AUTO_TEST_CASE(every_row_is_a_rule_of_one_fact_with_a_share_between_nothing_and_one) {
    BOOST_TEST(rule_confidences().size() > 180U);
    unsigned measured = 0;
    for (const RuleConfidence& each : rule_confidences()) {
        BOOST_TEST_CONTEXT(each.rule) {
            BOOST_TEST(each.value > 0);
            BOOST_TEST(each.value < 1);
            BOOST_TEST(each.right >= 0);
            BOOST_TEST(each.right <= 1);
            BOOST_TEST(find_confidence(each.rule, each.fact) == &each);
            if (each.rule.starts_with("meta ")) BOOST_TEST(rows_of_rule(each.rule).size() == 1U);
        }
        measured += each.pages > 0;
    }
    BOOST_TEST(measured > 60U);
}

BOOST_AUTO_TEST_SUITE_END()
