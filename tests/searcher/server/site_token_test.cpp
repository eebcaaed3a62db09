// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/access.hpp"
#include "searcher/server/site_token.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <string>

using namespace newshound;

namespace {

constexpr std::time_t now = 1'600'000'000;
constexpr std::time_t day = 86'400;

Site keyed(std::string key = "sesame") {
    Site site;
    site.api_keys = {std::move(key)};
    return site;
}

// A request that shows the cookie of that Set-Cookie header, beside others.
HttpRequest showing(std::string_view set_cookie, std::string path = "/api/v1/suggest") {
    HttpRequest request;
    request.path = std::move(path);
    request.headers = {
        {"cookie", "a=b; " + std::string(set_cookie.substr(0, set_cookie.find(';'))) + "; c=d"}};
    return request;
}

std::string cookie_at(std::time_t time, const Site& site) {
    return token_cookie({}, site, "http://a", time).value_or("");
}

} // namespace

BOOST_AUTO_TEST_SUITE(site_tokens)

BOOST_AUTO_TEST_CASE(a_page_gives_a_cookie_where_keys_are_asked_for) {
    BOOST_TEST(!token_cookie({}, Site{}, "http://a", now));
    Site site = keyed();
    const std::string cookie = cookie_at(now, site);
    BOOST_TEST(cookie.starts_with("newshound_token=16000"));
    BOOST_TEST(cookie.find("; Path=/; Max-Age=") != std::string::npos);
    BOOST_TEST(cookie.ends_with("; HttpOnly; SameSite=Strict"));
    BOOST_TEST(cookie.find("sesame") == std::string::npos);
    // To the hour, so that it tells one reader from no other.
    BOOST_TEST(cookie.substr(0, cookie.find(';')) ==
               cookie_at(now + 60, site).substr(0, cookie.find(';')));
    site.base_path = "/news";
    const std::string secure = token_cookie({}, site, "https://a", now).value_or("");
    BOOST_TEST(secure.find("; Path=/news/;") != std::string::npos);
    BOOST_TEST(secure.ends_with("; Secure"));
}

BOOST_AUTO_TEST_CASE(it_holds_for_a_day_and_is_renewed_before) {
    const Site site = keyed();
    const HttpRequest request = showing(cookie_at(now, site));
    BOOST_TEST(shows_page_token(request, site, now));
    BOOST_TEST(shows_page_token(request, site, now + day));
    BOOST_TEST(!shows_page_token(request, site, now + day + 3600));
    BOOST_TEST(!token_cookie(request, site, "http://a", now + day / 3));
    BOOST_TEST(token_cookie(request, site, "http://a", now + 2 * day / 3).has_value());
    BOOST_TEST(!shows_page_token(request, keyed("other"), now));
    BOOST_TEST(!shows_page_token(request, Site{}, now));
}

BOOST_AUTO_TEST_CASE(what_we_did_not_sign_is_no_token) {
    const Site site = keyed();
    const std::string cookie = cookie_at(now, site);
    std::string longer = cookie;
    longer[longer.find('=') + 1] = '9'; // expires later than it was signed for
    for (const std::string& wrong :
         {longer, std::string("newshound_token="), std::string("newshound_token=9999999999."),
          std::string("newshound_token=9999999999"), std::string("newshound_token=.x"),
          std::string("newshound_token=99999999999999999999999.x"), "x" + cookie,
          cookie.substr(0, cookie.find(';') - 1)})
        BOOST_TEST(!shows_page_token(showing(wrong), site, now), wrong);
}

BOOST_AUTO_TEST_CASE(it_opens_what_pages_ask_for_and_nothing_else) {
    const Site site = keyed();
    const std::string cookie = cookie_at(std::time(nullptr), site);
    for (const char* path :
         {"/api/v1/suggest", "/api/v1/export", "/api/v1/coverage", "/api/v1/article/k3v9x2m4p7q1"})
        BOOST_TEST(may_read(showing(cookie, path), site), path);
    for (const char* path : {"/api/v1/search", "/api/v1/facets", "/api/v1/article", "/sru"})
        BOOST_TEST(!may_read(showing(cookie, path), site), path);
}

BOOST_AUTO_TEST_CASE(a_feed_has_a_token_of_its_own) {
    const Site site = keyed();
    const Pairs parameters = {{"q", "moon"}, {"format", "atom"}, {"person", "Ann Lee"}};
    BOOST_TEST(feed_token(parameters, Site{}) == "");
    HttpRequest request;
    request.path = "/api/v1/search";
    request.parameters = parameters;
    BOOST_TEST(!shows_feed_token(request, site));
    request.parameters.emplace_back("token", feed_token(parameters, site));
    BOOST_TEST(shows_feed_token(request, site));
    BOOST_TEST(may_read(request, site));
    std::ranges::reverse(request.parameters);
    request.parameters.emplace_back("offset", "10");
    BOOST_TEST(shows_feed_token(request, site)); // a part of the same feed
    BOOST_TEST(!shows_feed_token(request, keyed("other")));
    HttpRequest other = request;
    other.parameters.emplace_back("outlet", "Post");
    BOOST_TEST(!shows_feed_token(other, site));
    other = request;
    other.path = "/api/v1/export";
    BOOST_TEST(!may_read(other, site));
}

BOOST_AUTO_TEST_CASE(no_other_format_is_opened_by_it) {
    const Site site = keyed();
    HttpRequest request;
    request.path = "/api/v1/search";
    request.parameters = {{"q", "moon"}, {"format", "json"}};
    request.parameters.emplace_back("token", feed_token(request.parameters, site));
    BOOST_TEST(!shows_feed_token(request, site));
}

BOOST_AUTO_TEST_CASE(logs_are_given_addresses_without_tokens) {
    const std::pair<const char*, const char*> table[] = {
        {"/", "/"},
        {"", ""},
        {"/a?q=token", "/a?q=token"},
        {"/a?token=abc", "/a?token=-"},
        {"/a?q=b&token=abc&offset=10", "/a?q=b&token=-&offset=10"},
        {"/a?to%6Ben=abc&token=d", "/a?token=-&token=-"},
        {"https://a.example/b?token=c", "https://a.example/b?token=-"},
        {"/a?&&tokens=b&%zz=", "/a?&&tokens=b&%zz="},
    };
    for (const auto& [address, kept] : table)
        BOOST_TEST(without_token(address) == kept);
}

BOOST_AUTO_TEST_SUITE_END()
