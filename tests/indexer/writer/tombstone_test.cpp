// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/writer/tombstone.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

using namespace newshound;

namespace {

const Tombstone sample = {.id = "k3v9x2m4p7q1",
                          .identity = "https://a.example/\"x\"",
                          .removed = "2026-11-28T21:00:00Z",
                          .reason = "asked by Zo\u00EB\n",
                          .files = {"a/1.html", "a/2.html"},
                          .kept = 0};

} // namespace

BOOST_AUTO_TEST_SUITE(tombstones)

BOOST_AUTO_TEST_CASE(a_tombstone_reads_back_as_it_was) {
    Tombstone kept = sample;
    kept.kept = 3;
    for (const Tombstone& tombstone : {sample, kept, Tombstone()}) {
        Tombstone again;
        BOOST_TEST(from_json(to_json(tombstone), again));
        BOOST_TEST((again == tombstone));
    }
    BOOST_TEST(to_json(sample).find('\n') == std::string::npos); // one line
}

BOOST_AUTO_TEST_CASE(what_is_of_another_kind_is_left_out) {
    Tombstone tombstone;
    BOOST_TEST(from_json(R"({"id":7,"files":["a",1,null],"kept":-1,"reason":"x"})", tombstone));
    BOOST_TEST(
        (tombstone ==
         Tombstone{
             .id = {}, .identity = {}, .removed = {}, .reason = "x", .files = {"a"}, .kept = 0}));
    for (const char* text : {"", "[]", "null", "{", "{\"id\":"})
        BOOST_TEST(!from_json(text, tombstone), text);
}

BOOST_AUTO_TEST_CASE(each_article_has_its_key) {
    BOOST_TEST(tombstone_key("a") != tombstone_key("b"));
    BOOST_TEST(tombstone_key("k3v9x2m4p7q1").ends_with("k3v9x2m4p7q1"));
}

BOOST_AUTO_TEST_SUITE_END()
