// SPDX-License-Identifier: GPL-3.0-or-later
// What the headers of a request decide: packing, validators, keys, other sites, proxies.
#include "searcher/server/access.hpp"
#include "searcher/server/cross_origin.hpp"
#include "searcher/server/forwarded.hpp"
#include "searcher/server/http/compression.hpp"
#include "searcher/server/validation.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

namespace {

HttpRequest request_with(Pairs headers, std::string client = "127.0.0.1") {
    HttpRequest request;
    request.path = "/api/v1/search";
    request.headers = std::move(headers);
    request.client = std::move(client);
    return request;
}

std::string_view header_of(const HttpResponse& response, std::string_view name) {
    for (const auto& [its_name, value] : response.headers)
        if (its_name == name) return value;
    return {};
}

} // namespace

BOOST_AUTO_TEST_SUITE(request_headers)

BOOST_AUTO_TEST_CASE(gzip_is_taken_where_it_is_named_and_not_refused) {
    const std::pair<const char*, bool> table[] = {
        {"", false},          {"gzip", true},          {"deflate, gzip", true},
        {"gzip;q=0.5", true}, {"gzip;q=0", false},     {"gzip; q=0.000", false},
        {"*", true},          {"*;q=0", false},        {"gzip;q=0, *", false},
        {"identity", false},  {"br,\t x-gzip ", true}, {",,;q=,", false},
    };
    for (const auto& [header, takes] : table)
        BOOST_TEST(takes_gzip(header) == takes, header);
}

BOOST_AUTO_TEST_CASE(only_text_worth_it_is_packed) {
    const HttpRequest request = request_with({{"accept-encoding", "gzip"}});
    HttpResponse page{.content_type = "text/html", .body = std::string(5000, 'a')};
    compress(request, page);
    BOOST_TEST(header_of(page, "Content-Encoding") == "gzip");
    BOOST_TEST(header_of(page, "Vary") == "Accept-Encoding");
    BOOST_TEST(page.body.size() < 100U);
    HttpResponse small{.content_type = "text/html", .body = "a"};
    compress(request, small);
    BOOST_TEST(small.body == "a");
    BOOST_TEST(header_of(small, "Vary") == "Accept-Encoding");
    HttpResponse picture{.content_type = "image/png", .body = std::string(5000, 'a')};
    compress(request, picture);
    BOOST_TEST(header_of(picture, "Content-Encoding") == "");
}

BOOST_AUTO_TEST_CASE(if_none_match_names_one_of_several_tags) {
    const std::pair<const char*, bool> table[] = {
        {"W/\"abc\"", true},    {"\"abc\"", true}, {"*", true},         {"\"x\", W/\"abc\"", true},
        {"\"x\",\"y\"", false}, {"abc", false},    {"W/\"abc", false},  {"", false},
        {"\"ab\"", false},      {"\"", false},     {"\"abc,\"", false},
    };
    for (const auto& [header, held] : table)
        BOOST_TEST(is_held(request_with({{"if-none-match", header}}), "W/\"abc\"") == held, header);
}

BOOST_AUTO_TEST_CASE(a_tag_changes_with_the_question_and_the_archive) {
    HttpRequest request = request_with({});
    request.target = "/?q=a";
    const std::string tag = request_tag(request, "http://a", "1");
    BOOST_TEST(request_tag(request, "http://a", "1") == tag);
    BOOST_TEST(request_tag(request, "http://a", "2") != tag);
    BOOST_TEST(request_tag(request, "https://a", "1") != tag);
    request.headers = {{"accept-language", "de"}};
    BOOST_TEST(request_tag(request, "http://a", "1") != tag);
}

BOOST_AUTO_TEST_CASE(a_key_opens_the_api_and_the_pages_stay_open) {
    Site site;
    BOOST_TEST(may_read(request_with({}), site));
    site.api_keys = {"first", "second"};
    const std::pair<const char*, bool> table[] = {
        {"", false},
        {"Bearer second", true},
        {"bearer first", true},
        {"Bearer ", false},
        {"Bearer firs", false},
        {"Bearer firstfirst", false},
        {"Basic first", false},
        {"Bearer  first", false},
    };
    for (const auto& [header, may] : table)
        BOOST_TEST(may_read(request_with({{"authorization", header}}), site) == may, header);
    HttpRequest page = request_with({});
    page.path = "/article/x";
    BOOST_TEST(may_read(page, site));
    BOOST_TEST(key_problem().status == 401);
    BOOST_TEST(cache_control(site) == "private, no-cache");
}

BOOST_AUTO_TEST_CASE(other_sites_read_where_they_are_on_the_list) {
    Site site;
    HttpResponse closed;
    allow_origin(request_with({{"origin", "https://b.example"}}), site, closed);
    BOOST_TEST(closed.headers.empty());
    site.allowed_origins = {"https://b.example"};
    HttpResponse open;
    allow_origin(request_with({{"origin", "https://b.example"}}), site, open);
    BOOST_TEST(header_of(open, "Access-Control-Allow-Origin") == "https://b.example");
    HttpResponse other;
    allow_origin(request_with({{"origin", "https://b.example.evil"}}), site, other);
    BOOST_TEST(header_of(other, "Access-Control-Allow-Origin") == "");
    BOOST_TEST(header_of(other, "Vary") == "Origin");
    site.allowed_origins.emplace_back("*");
    HttpResponse any;
    allow_origin(request_with({{"origin", "null"}}), site, any);
    BOOST_TEST(header_of(any, "Access-Control-Allow-Origin") == "*");
}

BOOST_AUTO_TEST_CASE(a_page_of_a_named_site_is_told_before_that_it_may_send_a_key) {
    Site site;
    site.allowed_origins = {"https://b.example"};
    site.api_keys = {"first"};
    site.base_path = "/news";
    struct Row {
        const char* method;
        const char* path;
        Pairs headers;
        const char* methods; // that are allowed; "" = no preflight of ours
    };
    const std::pair<std::string, std::string> ours{"origin", "https://b.example"};
    const std::pair<std::string, std::string> wish{"access-control-request-method", "GET"};
    const Row rows[] = {
        {"OPTIONS", "/news/api/v1/search", {ours, wish}, "GET, HEAD"},
        {"OPTIONS", "/news/reconcile", {ours, wish}, "GET, HEAD"}, // not offered here
        {"OPTIONS", "/news/api/v1/search", {ours}, ""},
        {"OPTIONS", "/news/api/v1/search", {wish}, ""},
        {"OPTIONS", "/news/api/v1/search", {{"origin", "https://c.example"}, wish}, ""},
        {"GET", "/news/api/v1/search", {ours, wish}, ""},
    };
    const auto told = [&](const Row& row) {
        HttpRequest request = request_with(row.headers);
        request.method = row.method;
        request.path = row.path;
        return preflight(request, site);
    };
    for (const Row& row : rows) {
        const std::optional<HttpResponse> answer = told(row);
        BOOST_TEST_REQUIRE(answer.has_value() == (*row.methods != '\0'), row.path);
        if (!answer) continue;
        BOOST_TEST(answer->status == 204);
        BOOST_TEST(header_of(*answer, "Access-Control-Allow-Methods") == row.methods);
        BOOST_TEST(header_of(*answer, "Access-Control-Allow-Headers").find("Authorization") == 0U);
    }
    site.reconciles = true;
    BOOST_TEST(header_of(*told(rows[1]), "Access-Control-Allow-Methods") == "GET, HEAD, POST");
}

BOOST_AUTO_TEST_CASE(only_a_trusted_proxy_says_who_asks) {
    Site site;
    const Pairs headers = {{"host", "inside:8080"},
                           {"x-forwarded-for", "203.0.113.9, 10.0.0.2"},
                           {"x-forwarded-proto", "https"},
                           {"x-forwarded-host", "news.example"}};
    BOOST_TEST(client_address(request_with(headers), site) == "127.0.0.1");
    BOOST_TEST(client_origin(request_with(headers), site) == "http://inside:8080");
    site.trusted_proxies = {"127.0.0.1", "10.0.0.2"};
    BOOST_TEST(client_address(request_with(headers), site) == "203.0.113.9");
    BOOST_TEST(client_origin(request_with(headers), site) == "https://news.example");
    BOOST_TEST(client_address(request_with(headers, "192.0.2.1"), site) == "192.0.2.1");
    site.trusted_proxies = {"127.0.0.1"};
    BOOST_TEST(client_address(request_with(headers), site) == "10.0.0.2");
    BOOST_TEST(client_address(request_with({{"x-forwarded-for", "<script>"}}), site) ==
               "127.0.0.1");
    BOOST_TEST(client_origin(request_with({{"host", "a\"><b"}}), site) == "http://localhost");
}

BOOST_AUTO_TEST_SUITE_END()
