// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text/hash_table.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(hash_table)

BOOST_AUTO_TEST_CASE(what_was_put_in_is_found_however_it_grew) {
    HashTable<int> table;
    BOOST_TEST((table.find(1) == nullptr));
    for (std::uint64_t key = 1; key <= 1000; ++key)
        BOOST_TEST(table.try_emplace(key * 8, static_cast<int>(key)).second); // they collide
    for (std::uint64_t key = 1; key <= 1000; ++key)
        BOOST_TEST(*table.find(key * 8) == static_cast<int>(key));
    BOOST_TEST((table.find(4) == nullptr));
    const auto [standing, is_new] = table.try_emplace(80, -1);
    BOOST_TEST(!is_new);
    BOOST_TEST(*standing == 10);
    *standing = 11;
    BOOST_TEST(*table.find(80) == 11);
}

BOOST_AUTO_TEST_CASE(any_hash_is_a_key) {
    HashTable<int> table;
    BOOST_TEST((table.find(0) == nullptr));
    BOOST_TEST(table.try_emplace(0, 5).second);
    BOOST_TEST(*table.find(0) == 5);
    BOOST_TEST(table.size() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
