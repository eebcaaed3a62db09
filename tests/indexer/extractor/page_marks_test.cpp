// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/page_marks.hpp"

#include <boost/test/unit_test.hpp>

using namespace newshound;

BOOST_AUTO_TEST_SUITE(page_marks)

BOOST_AUTO_TEST_CASE(tools_leave_address_and_time) {
    struct Row {
        const char* html;
        const char* address;
        const char* captured;
    };
    const Row rows[] = {
        {"<!-- saved from url=(0026)http://news.example/a.html -->", "http://news.example/a.html",
         ""},
        {"<!--\n Page saved with SingleFile\n url: https://news.example/a\n saved date: Thu Oct 17 "
         "2019 21:14:05 GMT+0200 (CEST)\n-->",
         "https://news.example/a", "2019-10-17T21:14:05+02:00"},
        {"<!-- Mirrored from news.example/a.html by HTTrack Website Copier/3.x [XR&CO'2014], Thu, "
         "17 "
         "Oct 2019 21:14:05 GMT -->",
         "http://news.example/a.html", "2019-10-17T21:14:05Z"},
        {"<input id='wmtbURL' value='http://news.example/a'><a "
         "href='/web/20050228132451/http://news.example/'>x</a>",
         "http://news.example/a", "2005-02-28T13:24:51Z"},
        {"<link rel='canonical' "
         "href='https://web.archive.org/web/20050228132451/http://n.example/a'>",
         "", "2005-02-28T13:24:51Z"}, // what the page declares, not where it was fetched
        {"<a href='https://web.archive.org/web/20050228132451/http://other.example/'>x</a>", "",
         ""},
        {"<p>nothing</p>", "", ""},
    };
    for (const Row& row : rows) {
        BOOST_TEST_CONTEXT(row.html) {
            const PageMarks marks = read_page_marks(HtmlDocument(row.html));
            BOOST_TEST(marks.address == row.address);
            BOOST_TEST((marks.captured ? to_iso(*marks.captured) : "") == row.captured);
        }
    }
}

BOOST_AUTO_TEST_CASE(archive_prefixes_come_off) {
    const std::string_view prefixes[] = {"http://web.archive.org/web/20140226054445/",
                                         "https://web.archive.org/web/20140226054445im_/",
                                         "/web/20140226054445js_/", ""};
    for (const std::string_view prefix : prefixes) {
        const std::string address = std::string(prefix) + "http://a.example/web/x";
        BOOST_TEST(original_address(address) == "http://a.example/web/x");
    }
}

BOOST_AUTO_TEST_SUITE_END()
