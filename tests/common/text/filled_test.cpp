// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text/filled.hpp"

#include <boost/test/unit_test.hpp>

#include <array>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(filled_sentences)

BOOST_AUTO_TEST_CASE(gaps_are_filled_and_what_is_none_stays) {
    const std::array<std::string_view, 2> values = {"a {1}", "b"};
    const std::pair<std::string_view, std::string_view> cases[] = {{"", ""},
                                                                   {"{0} and {1}", "a {1} and b"},
                                                                   {"{1}{0}", "ba {1}"},
                                                                   {"{2} {x} {0", "{2} {x} {0"},
                                                                   {"{}{{0}}", "{}{a {1}}"}};
    for (const auto& [pattern, text] : cases)
        BOOST_TEST(filled(pattern, values) == text, pattern);
}

BOOST_AUTO_TEST_SUITE_END()
