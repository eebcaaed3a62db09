// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/http/fair_queue.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

using newshound::FairQueue;

namespace {

// The things that may run now, in turn, with the names of their clients: "a1 b1 a2".
std::string popped(FairQueue<int>& queue) {
    std::string all;
    while (const auto next = queue.pop())
        all += (all.empty() ? "" : " ") + next->first + std::to_string(next->second);
    return all;
}

} // namespace

BOOST_AUTO_TEST_SUITE(fair_queue)

BOOST_AUTO_TEST_CASE(clients_take_turns) {
    FairQueue<int> queue(100, 10);
    for (int i = 1; i <= 4; ++i)
        BOOST_TEST(queue.push("a", i));
    BOOST_TEST(queue.push("b", 1));
    BOOST_TEST(queue.push("c", 1));
    BOOST_TEST(queue.push("b", 2));
    BOOST_TEST(queue.size() == 7u);
    BOOST_TEST(popped(queue) == "a1 b1 c1 a2 b2 a3 a4");
    BOOST_TEST(queue.size() == 0u);
}

BOOST_AUTO_TEST_CASE(no_client_has_more_than_its_share_running) {
    FairQueue<int> queue(100, 2);
    for (int i = 1; i <= 3; ++i)
        queue.push("a", i);
    BOOST_TEST(popped(queue) == "a1 a2");
    queue.push("b", 1);
    BOOST_TEST(popped(queue) == "b1");
    queue.done("a");
    BOOST_TEST(popped(queue) == "a3");
}

BOOST_AUTO_TEST_CASE(no_client_fills_the_queue) {
    FairQueue<int> queue(4, 1);
    BOOST_TEST(queue.push("a", 1));
    BOOST_TEST(queue.push("a", 2));
    BOOST_TEST(!queue.push("a", 3));
    BOOST_TEST(queue.push("b", 1));
    BOOST_TEST(queue.push("c", 1));
    BOOST_TEST(!queue.push("d", 1)); // full
    FairQueue<int> least(1, 1);
    BOOST_TEST(least.push("a", 1));
}

BOOST_AUTO_TEST_SUITE_END()
