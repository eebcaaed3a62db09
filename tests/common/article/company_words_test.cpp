// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/article/company_words.hpp"

#include <boost/test/unit_test.hpp>

#include <string_view>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(company_words)

BOOST_AUTO_TEST_CASE(a_word_is_asked_as_written_and_without_its_stop) {
    struct Row {
        std::string_view word;
        unsigned kinds;
    };
    const Row rows[] = {
        {"Corp", company_form | company_tail | sure_company_form | company_end},
        {"Corp.", company_form | company_tail | sure_company_form | company_end},
        {"AG", company_form | company_tail}, // also "attorney general"
        {"Group", company_tail},
        {"Motors", company_trade},
        {"Sdn", sure_company_form},
        {"ag", 0}, // as in "ag prices"
        {"harbour", 0},
        {".", 0},
        {"", 0},
    };
    for (const auto& [word, kinds] : rows)
        BOOST_TEST(company_word_kinds(word) == kinds, word);
}

BOOST_AUTO_TEST_CASE(a_key_is_asked_in_small_letters) {
    BOOST_TEST((lower_company_word_kinds("and co") & company_form) != 0U);
    BOOST_TEST((lower_company_word_kinds("plc") & sure_company_form) != 0U); // "Plc", "PLC"
    BOOST_TEST(lower_company_word_kinds("Plc") == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
