// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/run_in_order.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <stdexcept>
#include <string>
#include <thread>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(runs_in_order)

BOOST_AUTO_TEST_CASE(results_come_in_order_and_neither_bound_is_passed) {
    const struct {
        Window window;
        int most_begun; // ahead of what was taken
    } table[] = {
        {{.items = 8}, 8},
        {{.items = 64, .weight = 300}, 3 + 4}, // of 100 each; and what four threads had begun
        {{.items = 64, .weight = 1}, 1 + 4},
    };
    for (const auto& row : table) {
        std::atomic<int> begun = 0;
        int taken = 0;
        int most = 0;
        run_in_order<int, int>(
            4, row.window,
            [&](int& item) {
                item = begun++;
                return item < 200;
            },
            [](const int& item) { return item; },
            [&](int&& result) {
                BOOST_TEST(result == taken);
                std::this_thread::sleep_for(std::chrono::microseconds(200));
                most = std::max(most, begun - taken);
                ++taken;
            },
            [](const int&) { return std::size_t{100}; });
        BOOST_TEST(taken == 200);
        BOOST_TEST(most <= row.most_begun + 1);
    }
}

BOOST_AUTO_TEST_CASE(one_thread_is_the_callers) {
    const std::thread::id caller = std::this_thread::get_id();
    std::string steps;
    const auto note = [&](char step) {
        BOOST_TEST((std::this_thread::get_id() == caller));
        steps += step;
    };
    run_in_order<int, int>(
        1, {.items = 8}, [n = 0](int& item) mutable { return (item = n++) < 3; },
        [&](const int& item) {
            note('w');
            return item;
        },
        [&](int&&) { note('t'); }, [](const int&) { return std::size_t{1}; });
    BOOST_TEST(steps == "wtwtwt");
}

BOOST_AUTO_TEST_CASE(what_takers_leave_is_done_aside_by_whichever_thread_is_free) {
    for (const unsigned threads : {1U, 2U, 5U}) {
        std::atomic<int> left = 0;
        std::atomic<int> done = 0;
        run_in_order<int, int>(
            threads, {.items = 8}, [n = 0](int& item) mutable { return (item = n++) < 200; },
            [](const int& item) { return item; }, [&](int&&) { ++left; },
            [](const int&) { return std::size_t{1}; },
            [&] {
                int waiting = left;
                while (waiting > 0 && !left.compare_exchange_weak(waiting, waiting - 1)) {
                }
                if (waiting > 0) ++done;
                return waiting > 0;
            });
        BOOST_TEST(left + done == 200);
        // Behind the last result nobody has to look any more.
        BOOST_TEST(done >= 200 - static_cast<int>(threads));
    }
}

BOOST_AUTO_TEST_CASE(what_is_thrown_ends_the_run) {
    const auto count = [n = 0](int& item) mutable {
        item = n++;
        return true;
    };
    const auto weigh = [](const int&) { return std::size_t{1}; };
    const auto same = [](const int& item) { return item; };
    const auto fail = [](const int& item) -> int {
        throw std::runtime_error(std::to_string(item));
    };
    const auto refuse = [](int&&) { throw std::runtime_error("full"); };
    BOOST_CHECK_THROW((run_in_order<int, int>(
                          2, {.items = 4}, count, fail, [](int&&) {}, weigh)),
                      std::runtime_error);
    BOOST_CHECK_THROW((run_in_order<int, int>(2, {.items = 4}, count, same, refuse, weigh)),
                      std::runtime_error);
    const auto break_off = []() -> bool { throw std::runtime_error("aside"); };
    for (const unsigned threads : {1U, 3U})
        BOOST_CHECK_THROW((run_in_order<int, int>(
                              threads, {.items = 4}, count, same, [](int&&) {}, weigh, break_off)),
                          std::runtime_error);
}

BOOST_AUTO_TEST_SUITE_END()
