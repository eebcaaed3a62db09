// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/access_log.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <ctime>
#include <string>

using namespace newshound;

namespace {

HttpRequest request_of(std::string target, std::string agent) {
    HttpRequest request;
    request.method = "GET";
    request.target = std::move(target);
    request.client = "192.0.2.7";
    request.headers = {{"user-agent", std::move(agent)}, {"referer", "https://a.example/"}};
    return request;
}

std::string line_of(const HttpRequest& request, bool with_queries, std::time_t now) {
    return access_log_line({request, 200, 512, std::chrono::microseconds(1500)}, {}, with_queries,
                           now);
}

} // namespace

BOOST_AUTO_TEST_SUITE(access_log)

BOOST_AUTO_TEST_CASE(a_line_is_as_apache_writes_it) {
    BOOST_TEST(line_of(request_of("/search?q=moon", "curl/8"), true, 1571346845) ==
               "192.0.2.7 - - [17/Oct/2019:21:14:05 +0000] \"GET /search?q=moon HTTP/1.1\" 200 512 "
               "\"https://a.example/\" \"curl/8\" 1500");
}

BOOST_AUTO_TEST_CASE(what_readers_look_for_may_stay_with_them) {
    BOOST_TEST(line_of(request_of("/search?q=moon", "curl/8"), false, 0) ==
               "192.0.2.7 - - [01/Jan/1970:00:00:00 +0000] \"GET /search HTTP/1.1\" 200 512 \"-\" "
               "\"curl/8\" 1500");
}

BOOST_AUTO_TEST_CASE(foreign_text_forges_no_line) {
    const std::string line = line_of(request_of("/a\"b", "x\r\n1.2.3.4 \\ \x7f\xc3\xab"), true, 0);
    BOOST_TEST(line.find('\n') == std::string::npos);
    BOOST_TEST(line.find("/a\\\"b") != std::string::npos);
    BOOST_TEST(line.find("x\\x0d\\x0a1.2.3.4 \\\\ \\x7f\\xc3\\xab") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
