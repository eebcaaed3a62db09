// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/process_apart.hpp"

#include <boost/test/unit_test.hpp>

#include <csignal>
#include <cstdlib>
#include <stdexcept>
#include <thread>

using namespace newshound;
using namespace std::chrono_literals;

BOOST_AUTO_TEST_SUITE(process_apart)

BOOST_AUTO_TEST_CASE(it_tells_what_comes_to_its_end) {
    struct Row {
        const char* name;
        void (*work)();
        Apart came;
        std::chrono::seconds wall = 120s; // a busy machine gives it its second late
    };
    const Row rows[] = {
        {"nothing", [] {}, Apart::ended},
        {"abort", [] { std::abort(); }, Apart::died},
        {"signal", [] { std::raise(SIGSEGV); }, Apart::died},
        {"exception", [] { throw std::bad_alloc(); }, Apart::died},
        {"a program's own end", [] { std::_Exit(3); }, Apart::died},
        {"for ever",
         [] {
             for (std::atomic<unsigned> turn = 0;;)
                 ++turn;
         },
         Apart::died},
        {"waiting for ever",
         [] {
             for (;;)
                 std::this_thread::sleep_for(1s);
         },
         Apart::unknown, 1s},
    };
    for (const Row& row : rows)
        BOOST_TEST((run_apart(row.work, {.processor = 1s, .wall = row.wall}) == row.came),
                   row.name);
}

BOOST_AUTO_TEST_CASE(it_is_not_waited_for_when_the_run_is_to_stop) {
    const std::atomic<bool> stop = true;
    BOOST_TEST((run_apart([] { std::this_thread::sleep_for(60s); }, {}, &stop) == Apart::unknown));
}

BOOST_AUTO_TEST_SUITE_END()
