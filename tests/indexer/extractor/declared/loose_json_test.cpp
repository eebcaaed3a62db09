// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/declared/loose_json.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(loose_json)

BOOST_AUTO_TEST_CASE(sloppy_json_is_mended) {
    const std::pair<const char*, const char*> table[] = {
        {R"({"a":"b"})", R"({"a":"b"})"},
        {R"(<!-- {"a":1} -->)", R"({"a":1})"},
        {"//<![CDATA[\n{\"a\":1}\n//]]>", R"({"a":1})"},
        {R"({"a":1,})", R"({"a":1})"},
        {R"([1,,2,])", R"([1,2])"},
        {"{\"a\":1 /* why */, // because\n\"b\":2}", R"({"a":1,"b":2})"},
        {"{\"a\":\"two\nlines\tand a tab\"}", R"({"a":"two\nlines and a tab"})"},
        {R"({"a":"it\'s"})", R"({"a":"it's"})"},
        {"{&quot;a&quot;:&quot;b &amp; c&quot;}", R"({"a":"b & c"})"},
        {R"({"a":["b","c)", R"({"a":["b","c"]})"},
        {R"({"a":)", R"({"a":null})"},
        {R"({"a":1};)", R"({"a":1})"},
        {R"({"a":"says "no" to b","c":"d"})", R"({"a":"says \"no\" to b","c":"d"})"},
        {R"({"a":["says "no"","d"]})", R"({"a":["says \"no\"","d"]})"},
        {R"({"a" : "b" , "c" : "" })", R"({"a":"b","c":""})"},
        {R"({"a":"http://b"})", R"({"a":"http://b"})"},
    };
    for (const auto& [sloppy, tidy] : table)
        BOOST_TEST_CONTEXT(sloppy) BOOST_TEST(tidy_json(sloppy) == tidy);
}

BOOST_AUTO_TEST_CASE(depth_has_a_budget) {
    BOOST_TEST(tidy_json(std::string(10'000, '[')).empty());
    BOOST_TEST(!tidy_json(std::string(60, '[')).empty());
    BOOST_TEST(tidy_json("no json at all").empty());
}

BOOST_AUTO_TEST_SUITE_END()
