// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/dates/address_date.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(address_date)

BOOST_AUTO_TEST_CASE(segments_of_their_own_and_parts_of_names) {
    const std::pair<const char*, const char*> table[] = {
        {"/2019/10/17/x", "2019-10-17 own"},
        {"/2019/oct/17/x", "2019-10-17 own"},
        {"/news/2019-10-17", "2019-10-17 own"},
        {"/news/2019-10-17/?p=1", "2019-10-17 own"},
        {"/29-10-2019", "2019-10-29 own"},
        {"/x-20191017.html", "2019-10-17 part"},
        {"/news/20191017", "2019-10-17 part"},
        {"/20191017/x", "2019-10-17 part"},
        {"/final-2019-10-19-what-to-know", "2019-10-19 part"},
        {"/2019-10-19-final", "2019-10-19 part"},
        {"/story-20031111/2019/10/17/x", "2019-10-17 own"},
        {"/09-10-2019", "none"}, // either order
        {"/2019/10/", "none"},
        {"/200311115", "none"}, // nine digits
        {"/30191017", "none"},
        {"", "none"},
    };
    for (const auto& [path, right] : table) {
        BOOST_TEST_CONTEXT(path) {
            const auto found = date_in_address(std::string("http://e.example") + path);
            BOOST_TEST((found ? to_iso(found->date) + (found->own_segment ? " own" : " part")
                              : "none") == right);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
