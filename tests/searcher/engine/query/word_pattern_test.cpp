// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/query/word_pattern.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(word_pattern)

BOOST_AUTO_TEST_CASE(a_pattern_is_folded_as_words_are) {
    const std::pair<const char*, const char*> rows[] = {
        {"Bort*", "bort*"},
        {"*gate", "*gate"},
        {"B*kov", "b*kov"},
        {"*", "*"},
        {"U.S.*", "us*"},
        {"U.S*", "us*"},
        {"U.*S.R.", "u*sr"},
        {"Ph.D*", "phd*"},
        {"l'homm*", "homm*"},
        {"L\u2019homm*", "homm*"},
        {"O\u2019Bri*", "o'bri*"},
        {"don\u2019*", "don'*"},
        {"don'*t", "don'*t"},
        {"O\u2019*", "o'*"},
        {"Putin\u2019s*", "putin*"},
        {"Putin*\u2019s", "putin*"},
        {"M\u00FCll*", "m\u00FCll*"},
        {"Mu\u0308ll*", "m\u00FCll*"},
        {"\uFF2D\uFF4F\uFF53*", "mos*"},
        {"Stra\u00DF*", "strass*"},
        {"CO\u2082*", "co2*"},
        {"1,000*", "1000*"},
        {"cyber-sec*", "cyber-sec*"}, // not one word
    };
    for (const auto& [typed, folded] : rows)
        BOOST_TEST(folded_pattern(typed) == folded, typed);
}

BOOST_AUTO_TEST_SUITE_END()
