// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/error.hpp"
#include "indexer/enricher/all_enrichers.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(all_enrichers)

BOOST_AUTO_TEST_CASE(any_may_be_left_out) {
    const std::size_t all = make_enrichers().size();
    BOOST_TEST(all > 0u);
    const Enrichers rest = make_enrichers({.without = {"entities"}, .entity_list = ""});
    BOOST_TEST(rest.size() == all - 1);
    BOOST_TEST(std::ranges::none_of(rest, [](const auto& e) { return e->name() == "entities"; }));
}

BOOST_AUTO_TEST_CASE(they_run_in_the_order_of_their_names) {
    std::size_t at = 0;
    for (const auto& enricher : make_enrichers()) {
        const auto found = std::ranges::find(enricher_names(), enricher->name());
        BOOST_REQUIRE(found != enricher_names().end());
        BOOST_TEST(static_cast<std::size_t>(found - enricher_names().begin()) >= at);
        at = static_cast<std::size_t>(found - enricher_names().begin());
    }
}

BOOST_AUTO_TEST_CASE(an_unknown_name_is_a_usage_error) {
    BOOST_CHECK_EXCEPTION(
        make_enrichers({.without = {"entites"}, .entity_list = ""}), UsageError, [](const auto& e) {
            return std::string(e.what()).find("did you mean 'entities'") != std::string::npos;
        });
}

BOOST_AUTO_TEST_SUITE_END()
