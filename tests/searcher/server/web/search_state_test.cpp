// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/web/search_state.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(search_state)

BOOST_AUTO_TEST_CASE(an_address_holds_all_of_it) {
    SearchState state;
    state.words = "a & b";
    state.chosen = {{"person", "Ada Byron"}, {"person", "Bo"}, {"outlet", "X"}};
    state.date = "2019-05..2019-10";
    state.sort = Sort::oldest;
    state.copies = "only";
    state.unit = TimeUnit::month;
    state.share = true;
    state.more = "person";
    state.offset = 20;
    BOOST_TEST((read_state(parameters_of(state)) == state));
    BOOST_TEST(parameters_of({}).empty());
    BOOST_TEST(
        read_state({{"sort", "best"}, {"copies", "x"}, {"offset", "-1"}, {"nn", "1"}}).is_blank());
}

BOOST_AUTO_TEST_CASE(choices_become_conditions) {
    const std::pair<Pairs, std::string> cases[] = {
        {{{"q", "moon OR mars"}}, "moon OR mars"},
        {{{"q", "moon OR mars"}, {"lang", "de"}}, "(moon OR mars) lang:\"de\""},
        {{{"outlet", "A"}, {"outlet", "B"}}, "(outlet:\"A\" OR outlet:\"B\")"},
        {{{"person", "A"}, {"person", "B"}}, "person:\"A\" person:\"B\""},
        {{{"date", "1990s"}}, "date:1990s"},
        {{{"date", "last week) OR *"}}, "date:\"last week) OR *\""},
        {{{"person", "a\" OR \u201Cb"}}, "person:\"a  OR  b\""}};
    for (const auto& [parameters, query] : cases)
        BOOST_TEST(query_of(read_state(parameters)) == query);
}

BOOST_AUTO_TEST_CASE(a_wrong_spot_is_found_in_the_words) {
    const SearchState alone = read_state({{"q", "a ("}});
    BOOST_TEST((offset_in_words(alone, 2) == 2));
    const SearchState chosen = read_state({{"q", "a ("}, {"lang", "de"}});
    BOOST_TEST((offset_in_words(chosen, 3) == 2));
    BOOST_TEST(!offset_in_words(chosen, 12));
}

BOOST_AUTO_TEST_CASE(another_choice_starts_at_the_first_result) {
    const SearchState state = read_state({{"q", "a"}, {"lang", "de"}, {"offset", "30"}});
    BOOST_TEST(state.with("person", "A").offset == 0U);
    BOOST_TEST(state.without("lang", "de").chosen.empty());
    BOOST_TEST(state.with_date("2019").date == "2019");
}

BOOST_AUTO_TEST_SUITE_END()
