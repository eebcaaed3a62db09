// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/http/worker_pool.hpp"

#include <boost/test/unit_test.hpp>

#include <atomic>
#include <future>
#include <memory>

using namespace newshound;

namespace {

struct Nothing : Handler {
    HttpResponse answer(const HttpRequest&) override { return {}; }
};

std::unique_ptr<Handler> make_nothing() {
    return std::make_unique<Nothing>();
}

} // namespace

BOOST_AUTO_TEST_SUITE(worker_pool)

BOOST_AUTO_TEST_CASE(a_client_that_fills_its_share_is_refused_and_keeps_nobody_waiting) {
    std::promise<void> go;
    const std::shared_future<void> gone = go.get_future().share();
    std::promise<void> begun;
    std::atomic<int> done = 0;
    {
        WorkerPool pool(1, 4, make_nothing); // of one client two may wait
        BOOST_TEST(pool.try_post("a", [&](Handler&) {
            begun.set_value();
            gone.wait();
            ++done;
        }));
        begun.get_future().wait(); // it runs: the queue is empty
        std::promise<void> second;
        BOOST_TEST(pool.try_post("a", [&](Handler&) { ++done; }));
        BOOST_TEST(pool.try_post("a", [&](Handler&) {
            ++done;
            second.set_value();
        }));
        BOOST_TEST(pool.waiting() == 2);
        BOOST_TEST(!pool.try_post("a", [&](Handler&) { ++done; }));
        // Another client waits for none of these.
        std::promise<void> other;
        BOOST_TEST(pool.try_post("b", [&](Handler&) { other.set_value(); }));
        other.get_future().wait();
        go.set_value();
        second.get_future().wait();
        BOOST_TEST(pool.waiting() == 0);
    }
    BOOST_TEST(done == 3);
}

BOOST_AUTO_TEST_CASE(each_worker_has_a_handler_of_its_own) {
    std::atomic<int> made = 0;
    std::promise<void> go;
    const std::shared_future<void> gone = go.get_future().share();
    std::atomic<int> running = 0;
    std::promise<void> both;
    WorkerPool pool(2, 4, [&] {
        ++made;
        return make_nothing();
    });
    for (int i = 0; i < 2; ++i)
        BOOST_TEST(pool.try_post("a", [&](Handler&) {
            if (++running == 2) both.set_value();
            gone.wait();
        }));
    both.get_future().wait(); // at once: else this would not end
    BOOST_TEST(made >= 2);    // and one for other clients
    go.set_value();
}

BOOST_AUTO_TEST_SUITE_END()
