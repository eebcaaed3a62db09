// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/article/credit.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(credit)

BOOST_AUTO_TEST_CASE(the_owner_stands_behind_sign_and_years) {
    const std::pair<const char*, const char*> table[] = {
        {"© 2019 AFP", "AFP"},
        {"Copyright © 2004–2019 by The Daily Post. All rights reserved.",
         "The Daily Post. All rights reserved."},
        {"(c) dpa", "dpa"},
        {"AFP ©", "AFP"},
        {"All of it © Daily Post", "Daily Post"},
        {"Point (c) of the list", ""},
        {"©", ""},
        {"", ""},
    };
    for (const auto& [line, owner] : table)
        BOOST_TEST_CONTEXT(line) BOOST_TEST(copyright_owner(line) == owner);
    BOOST_TEST(is_copyright_line("© 2019"));
    BOOST_TEST(!is_copyright_line("Right to copy"));
}

BOOST_AUTO_TEST_SUITE_END()
