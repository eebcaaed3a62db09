// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/tagger/titles.hpp"
#include "tests/support/built_in_taggers.hpp"

#include <boost/test/unit_test.hpp>

#include <string_view>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(titles)

BOOST_AUTO_TEST_CASE(a_title_is_what_its_rows_say) {
    struct Row {
        std::string_view word;
        unsigned kinds;
    };
    const Row table[] = {
        {"Mr.", address_title},
        {"Lady", noble_title | lasting_title},
        {"Pope", lasting_title},
        {"Queen", lasting_title | state_title},
        {"Vice", office_word},
        {"Ms", address_title | office_word},
        {"mr.", 0},
        {"Minister", 0}, // a title, and nothing beside
        {"", 0},
    };
    for (const auto& [word, kinds] : table)
        BOOST_TEST(title_kinds(word) == kinds, word);
}

BOOST_AUTO_TEST_CASE(the_taggers_lists_know_titles_and_verbs_of_speech) {
    const NameLists& lists = test::built_in_taggers().lists();
    const auto kinds = [&](std::string_view word) {
        return lists.kinds(make_token(word, 0, static_cast<std::uint32_t>(word.size())).lower);
    };
    BOOST_TEST((kinds("Minister") & title) != 0U);
    BOOST_TEST((kinds("Mr.") & title) != 0U);
    BOOST_TEST((kinds("Ministerin") & title) == 0U); // German's own list has it
    BOOST_TEST((kinds("said") & speech_verb) != 0U);
    BOOST_TEST((kinds("thundered") & speech_verb) == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
