// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/patient_reader.hpp"

#include <boost/test/unit_test.hpp>

#include <future>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

using namespace newshound;
using namespace std::chrono_literals;

namespace {

// A read that ends when the test says so, as one from a dead disk may do or not.
struct Stuck {
    std::shared_ptr<std::promise<void>> gate = std::make_shared<std::promise<void>>();
    ~Stuck() { gate->set_value(); }
    auto read() const {
        return [future = gate->get_future().share()] {
            future.wait();
            return 1;
        };
    }
};

double seconds_since(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

} // namespace

BOOST_AUTO_TEST_SUITE(patient_reader)

BOOST_AUTO_TEST_CASE(what_is_read_in_time_is_given_and_what_it_throws_is_thrown) {
    const PatientReader reader;
    BOOST_TEST(reader.get([] { return std::string("page"); }).value_or("") == "page");
    BOOST_CHECK_THROW(reader.get([]() -> int { throw std::runtime_error("no"); }),
                      std::runtime_error);
    BOOST_TEST(reader.get([] { return 7; }).value_or(0) == 7); // by the same helper
}

BOOST_AUTO_TEST_CASE(what_never_comes_is_given_up_and_others_are_read) {
    const Stuck stuck;
    const PatientReader reader(nullptr, 200ms);
    const auto start = std::chrono::steady_clock::now();
    BOOST_TEST(!reader.get(stuck.read()).has_value());
    BOOST_TEST(seconds_since(start) < 5);
    BOOST_TEST(reader.get([] { return 7; }).value_or(0) == 7);
}

BOOST_AUTO_TEST_CASE(a_run_that_is_to_end_waits_for_nothing_much_longer) {
    const Stuck stuck;
    std::atomic<bool> stop = false;
    const PatientReader reader(&stop);
    const auto start = std::chrono::steady_clock::now();
    const std::jthread ending([&] {
        std::this_thread::sleep_for(100ms);
        stop = true;
    });
    BOOST_TEST(!reader.get(stuck.read()).has_value());
    BOOST_TEST(seconds_since(start) < 10); // of a minute
}

BOOST_AUTO_TEST_CASE(many_read_at_once) {
    const PatientReader reader;
    std::atomic<int> sum = 0;
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < 8; ++t)
            threads.emplace_back([&, t] {
                for (int i = 0; i < 200; ++i)
                    sum += reader.get([t, i] { return t * 200 + i; }).value_or(-10'000'000);
            });
    }
    BOOST_TEST(sum == 1599 * 1600 / 2);
}

BOOST_AUTO_TEST_SUITE_END()
