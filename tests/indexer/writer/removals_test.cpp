// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/writer/removals.hpp"
#include "tests/support/run_program.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(removals)

BOOST_AUTO_TEST_CASE(a_removal_stands_until_it_is_taken_back) {
    const test::TemporaryFolder folder;
    Xapian::WritableDatabase database((folder.path() / "db").string(), Xapian::DB_CREATE_OR_OPEN);
    Removals first(database);
    Tombstone tombstone;
    for (const char* id : {"bbbbbbbbbbbb", "aaaaaaaaaaaa"}) {
        tombstone.id = id;
        tombstone.reason = std::string("asked for ") + id;
        first.add(tombstone);
        BOOST_TEST(first.contains(id));
    }
    BOOST_TEST(!first.contains("cccccccccccc"));
    BOOST_TEST(!first.find("cccccccccccc").has_value());
    BOOST_TEST(first.find("aaaaaaaaaaaa").value().reason == "asked for aaaaaaaaaaaa");

    first.take_back("aaaaaaaaaaaa");
    BOOST_TEST(!first.contains("aaaaaaaaaaaa")); // also in the same run
    BOOST_TEST(!first.find("aaaaaaaaaaaa").has_value());
    const Removals next(database);
    BOOST_TEST(!next.contains("aaaaaaaaaaaa"));
    BOOST_TEST(next.contains("bbbbbbbbbbbb"));
    const std::vector<Tombstone> all = tombstones_of(database);
    BOOST_TEST_REQUIRE(all.size() == 1);
    BOOST_TEST(all[0].id == "bbbbbbbbbbbb");
}

BOOST_AUTO_TEST_SUITE_END()
