// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/schema/packing.hpp"

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <string>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(packing)

BOOST_AUTO_TEST_CASE(signed_numbers_read_back_and_small_ones_are_short) {
    for (const std::int64_t number : {std::int64_t(0), std::int64_t(1), std::int64_t(-1),
                                      std::int64_t(63), std::int64_t(-64), INT64_MAX, INT64_MIN}) {
        std::string bytes;
        pack_signed(bytes, number);
        Unpacker in(bytes);
        BOOST_TEST(in.signed_number() == number);
        BOOST_TEST((in.ok() && in.at_end()), number);
        if (number >= -64 && number < 64) BOOST_TEST(bytes.size() == 1, number);
    }
}

BOOST_AUTO_TEST_CASE(a_text_is_never_longer_than_its_bytes) {
    std::string bytes;
    pack_text(bytes, "harbour");
    for (std::size_t length = 0; length < bytes.size(); ++length) {
        Unpacker in(std::string_view(bytes).substr(0, length));
        BOOST_TEST(in.text() == "", length);
        BOOST_TEST(!in.ok(), length);
    }
    Unpacker whole(bytes);
    BOOST_TEST(whole.text() == "harbour");
    BOOST_TEST((whole.ok() && whole.at_end()));
}

BOOST_AUTO_TEST_SUITE_END()
