// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text/url.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(url)

BOOST_AUTO_TEST_CASE(addresses_are_mended_as_browsers_do) {
    const std::pair<const char*, const char*> rows[] = {
        {"http://e.example/a", "http://e.example/a"},
        {" \n http://e.example/a b\t", "http://e.example/a%20b"},
        {"http://e.example/a\n/b", "http://e.example/a/b"},
        {"HTTP://E.Example/A", "http://e.example/A"},
        {"http:\\\\e.example\\a\\b?c\\d", "http://e.example/a/b?c%5Cd"},
        {"http:e.example/a", "http://e.example/a"},
        {"https:////e.example", "https://e.example"},
        {"http://e.example/a|b{c}[d]^`<e>\"",
         "http://e.example/a%7Cb%7Bc%7D%5Bd%5D%5E%60%3Ce%3E%22"},
        {"http://e.example/?a[]=1|2", "http://e.example/?a%5B%5D=1%7C2"},
        {"http://e.example/50%-off%20now%2", "http://e.example/50%25-off%20now%252"},
        {"http://e.example/a#b#c", "http://e.example/a#b%23c"},
        {"http://e.example/straße?q=ü", "http://e.example/stra%C3%9Fe?q=%C3%BC"},
        {"http://Bücher.example/", "http://xn--bcher-kva.example/"},
        {"http://e.example:/a", "http://e.example/a"},
        {"http://[::1]:8080/a", "http://[::1]:8080/a"},
        {"http://a b@e.example/", "http://a%20b@e.example/"},
        {"//e.example/a", "//e.example/a"},
        {"../a b", "../a%20b"},
        {"12:30.html", "./12:30.html"},
        {"mailto:a b", "mailto:a b"},
        {"", ""},
    };
    for (const auto& [written, mended] : rows) {
        BOOST_TEST(mend_url(written) == mended);
        BOOST_TEST(mend_url(mended) == mended);
    }
}

BOOST_AUTO_TEST_CASE(an_address_has_parts) {
    const Url whole{.scheme = "https",
                    .user = "me:pw",
                    .host = "e.example",
                    .port = 8080,
                    .path = "/a%2Fb/c",
                    .query = "d=%26&e",
                    .fragment = "f"};
    const std::string text = "https://me:pw@e.example:8080/a%2Fb/c?d=%26&e#f";
    BOOST_TEST((parse_url(text) == whole));
    BOOST_TEST(to_string(whole) == text);
    BOOST_TEST((to_string(*parse_url("http://e.example:80")) == "http://e.example"));
    BOOST_TEST((to_string(*parse_url("http://e.example?")) == "http://e.example?"));
    for (const char* none :
         {"", "/a", "e.example/a", "ftp://e.example/", "http://", "http:///",
          "http://e.example:port/", "http://e.example:99999999999/", "http:", "#"})
        BOOST_TEST(!parse_url(none), none);
}

BOOST_AUTO_TEST_CASE(references_are_resolved) {
    const std::string base = "http://e.example/a/b?c#d";
    const std::pair<const char*, const char*> rows[] = {
        {"c.html", "http://e.example/a/c.html"},
        {"/c", "http://e.example/c"},
        {"../c/./d", "http://e.example/c/d"},
        {"../../../c", "http://e.example/c"},
        {"?e", "http://e.example/a/b?e"},
        {"#e", "http://e.example/a/b?c#e"},
        {"//f.example/x", "http://f.example/x"},
        {"https://f.example/x", "https://f.example/x"},
        {"x%2Fy%252F %", "http://e.example/a/x%2Fy%252F%20%25"},
        {"ä|b?c=[d]", "http://e.example/a/%C3%A4%7Cb?c=%5Bd%5D"},
        {"\\c", "http://e.example/c"},
        {"12:30.html", "http://e.example/a/12:30.html"},
        {"mailto:x", ""},
        {"", ""},
    };
    for (const auto& [reference, address] : rows)
        BOOST_TEST(resolve_url(reference, base) == address);
    BOOST_TEST(resolve_url("a", "http://e.example") == "http://e.example/a");
    BOOST_TEST(resolve_url("a", "file:///x") == "");
    BOOST_TEST(resolve_url("http://e.example/a", "") == "http://e.example/a");
}

BOOST_AUTO_TEST_CASE(equivalent_spellings_meet) {
    const std::pair<const char*, const char*> rows[] = {
        {"http://e.example/a/../b/./c", "http://e.example/b/c"},
        {"http://e.example/../a", "http://e.example/a"},
        {"http://e.example/%7ejoe/%e4%2f?%41=%3d", "http://e.example/~joe/%E4%2F?A=%3D"},
        {"http://e.example/a//b", "http://e.example/a/b"},
        {"http://e.example", "http://e.example"},
    };
    for (const auto& [address, plain] : rows)
        BOOST_TEST(to_string(normalised(*parse_url(address))) == plain);
}

BOOST_AUTO_TEST_CASE(what_is_too_long_is_no_address) {
    const std::string start = "https://n.example/";
    const std::string most = start + std::string(longest_url - start.size(), 'a');
    BOOST_TEST(parse_url(most).has_value());
    BOOST_TEST(resolve_url(most.substr(start.size()), start) == most);
    for (const std::string& address : {most + "a", start + std::string(longest_url / 2, '|'),
                                       most + std::string(8u << 20, 'a')}) {
        BOOST_TEST(mend_url(address).empty());
        BOOST_TEST(!parse_url(address));
        BOOST_TEST(resolve_url(address, start).empty());
        BOOST_TEST(resolve_url(address.substr(start.size()), start).empty());
        BOOST_TEST(resolve_url("a", address).empty());
    }
}

BOOST_AUTO_TEST_CASE(front_pages) {
    for (const char* front : {"http://e.example", "http://e.example/", "http://e.example/#top"})
        BOOST_TEST(is_front_page(*parse_url(front)), front);
    for (const char* other : {"http://e.example/a", "http://e.example/?a"})
        BOOST_TEST(!is_front_page(*parse_url(other)), other);
}

BOOST_AUTO_TEST_SUITE_END()
