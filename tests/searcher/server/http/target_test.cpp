// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/http/target.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(target)

BOOST_AUTO_TEST_CASE(path_and_parameters_are_decoded) {
    HttpRequest request;
    BOOST_REQUIRE(
        parse_target("/api/v1/search?q=cyber+%22info%20sec%22&limit=5&q=b&flag", request));
    BOOST_TEST(request.path == "/api/v1/search");
    BOOST_TEST(request.parameter("q") == "cyber \"info sec\"");
    BOOST_TEST(request.parameter("limit") == "5");
    BOOST_TEST(request.has_parameter("flag"));
    BOOST_TEST(!request.has_parameter("none"));
    BOOST_TEST(request.parameters.size() == 4U);
}

BOOST_AUTO_TEST_CASE(what_could_mislead_is_refused) {
    HttpRequest request;
    for (const char* bad :
         {"", "no-slash", "/a/../b", "/a/%2e%2e/b", "/..", "/a\\..\\b", "/%00", "/%zz", "/%a",
          "/%ff", "/a%0d%0ab", "/?q=%00", "/?q=%c3%28", "http:///a", "ftp://a/", "*", "/a#b"})
        BOOST_TEST(!parse_target(bad, request), bad);
    std::string many = "/?";
    for (int i = 0; i < 300; ++i)
        many += "a=1&";
    BOOST_TEST(!parse_target(many, request));
}

BOOST_AUTO_TEST_CASE(proxies_send_the_absolute_form) {
    HttpRequest request;
    request.headers = {{"host", "other.example"}, {"accept", "*/*"}};
    BOOST_REQUIRE(parse_target("HTTP://news.example:8080/a?q=b", request));
    BOOST_TEST(request.path == "/a");
    BOOST_TEST(request.parameter("q") == "b");
    BOOST_TEST(request.header("host") == "news.example:8080");
    BOOST_REQUIRE(parse_target("https://news.example?q=c", request));
    BOOST_TEST(request.path == "/");
    BOOST_TEST(request.parameter("q") == "c");
}

BOOST_AUTO_TEST_CASE(what_is_encoded_decodes_again) {
    const Pairs parameters = {{"q", "a&b=c +%\xC3\xA9\n"}, {"x y", ""}};
    HttpRequest request;
    BOOST_REQUIRE(parse_target("/?" + encode_query(parameters), request));
    BOOST_TEST((request.parameters == parameters));
}

BOOST_AUTO_TEST_SUITE_END()
