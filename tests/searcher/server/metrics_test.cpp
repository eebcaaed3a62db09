// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/metrics.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <string>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(metrics)

BOOST_AUTO_TEST_CASE(answers_are_counted_by_status_and_time) {
    Metrics metrics;
    const HttpRequest request;
    for (const auto& [status, milliseconds] :
         {std::pair(200, 1), std::pair(200, 20), std::pair(404, 6000)})
        metrics.count({request, status, 100, std::chrono::milliseconds(milliseconds)});
    ServerCounts counts{};
    counts.connections = 3;
    const std::string text = metrics.text(counts);
    for (const char* line :
         {"newshound_answers_total{status=\"200\"} 2\n",
          "newshound_answers_total{status=\"404\"} 1\n",
          "newshound_answer_seconds_bucket{le=\"0.001\"} 1\n",
          "newshound_answer_seconds_bucket{le=\"0.025\"} 2\n",
          "newshound_answer_seconds_bucket{le=\"5\"} 2\n",
          "newshound_answer_seconds_bucket{le=\"+Inf\"} 3\n", "newshound_answer_seconds_count 3\n",
          "newshound_sent_bytes_total 300\n", "newshound_connections 3\n"})
        BOOST_TEST(text.find(line) != std::string::npos, line << " is not in\n" << text);
}

BOOST_AUTO_TEST_CASE(nothing_served_is_whole_too) {
    const std::string text = Metrics().text({});
    BOOST_TEST(text.find("newshound_answer_seconds_count 0\n") != std::string::npos);
    BOOST_TEST(text.ends_with("\n"));
}

BOOST_AUTO_TEST_SUITE_END()
