// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/run_memory.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(run_memory)

BOOST_AUTO_TEST_CASE(its_parts_leave_room_for_pages_that_are_read) {
    for (const std::uint64_t all : {RunMemory::least, RunMemory::usual, RunMemory::usual * 64}) {
        const RunMemory memory(all);
        BOOST_TEST(memory.waiting + memory.compared + memory.commit < all / 2);
        BOOST_TEST(memory.most_threads >= 1u);
    }
}

BOOST_AUTO_TEST_CASE(batches_grow_no_further) {
    BOOST_TEST(RunMemory(64 * RunMemory::usual).commit == RunMemory().commit);
    BOOST_TEST(RunMemory(RunMemory::least).commit < RunMemory().commit);
}

BOOST_AUTO_TEST_SUITE_END()
