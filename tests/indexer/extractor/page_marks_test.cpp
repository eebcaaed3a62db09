// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/page/archived_address.hpp"
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
        // pywb, its frame, and the Wayback Machine's own script
        {"<script>wbinfo = {}; wbinfo.top_url = "
         "\"https://arch.example/all/20200104101112/https://n.example/a\"; "
         "wbinfo.url = \"https://n.example/a\"; wbinfo.timestamp = \"20200104101112\";</script>",
         "https://n.example/a", "2020-01-04T10:11:12Z"},
        {"<script>new ContentFrame({\"url\": \"https:\\/\\/n.example\\/a\" + window.location.hash, "
         "\"prefix\": \"/all/\", \"request_ts\": \"20200104101112\"});</script>",
         "https://n.example/a", "2020-01-04T10:11:12Z"},
        {"<script>__wm.wombat(\"http://n.example/a?b=1,2\",\"20200104101112\",\"x\")</script>",
         "http://n.example/a?b=1,2", "2020-01-04T10:11:12Z"},
        {"<script>var wmNotice = 'This is an archived Web page, captured on 10:11:12 Jan 04, 2020, "
         "and "
         "is part of a collection';</script>",
         "", "2020-01-04"},
        // archives of other names: a stamp in front of an address
        {"<a href='/wayback/20200104101112/http://n.example/'>x</a><a "
         "href='/wayback/20200104101112/http://n.example/b'>x</a>",
         "", "2020-01-04T10:11:12Z"},
        {"<img src='http://a.example/awa/20200104101112im_/http://n.example/i.png'><a "
         "href='http://a.example/awa/20200104101112/http://n.example/'>x</a>",
         "", "2020-01-04T10:11:12Z"},
        // a writer's links, and nothing that the page asks for
        {"<p>By Jane Roe</p><a href='https://web.archive.org/web/20150101101112/http://a.example/'>"
         "x</a><a href='https://web.archive.org/web/20150101101112/http://a.example/b'>x</a>",
         "", ""},
        {"<a href='/'>x</a><img src='/i.png'><a "
         "href='//web.archive.org/web/20150101101112/http://a.example/'>x</a><a "
         "href='https://web.archive.org/web/20150101101113/http://a.example/b'>x</a><a "
         "href='https://web.archive.org/web/20150101101114/http://a.example/c'>x</a>",
         "", ""},
        {"<script src='//web.archive.org/web/20200104101112js_/http://n.example/a.js'></script><a "
         "href='https://web.archive.org/web/20200104101112/http://n.example/b'>x</a>",
         "", "2020-01-04T10:11:12Z"},
        // one picture or link of an archive among others
        {"<img src='http://a.example/awa/20200104101112im_/http://n.example/i.png'>", "", ""},
        {"<a href='/redirect/20100304101112/http://n.example/'>x</a><a href='/'>x</a><a "
         "href='/b'>x</a>",
         "", ""},
        {"<link rel=stylesheet href='/s.css'><img "
         "src='https://web.archive.org/web/20100304101112im_/http://n.example/i.png'><a "
         "href='https://web.archive.org/web/20100304101112/http://n.example/'>x</a><a "
         "href='mailto:a@b.example'>x</a><a href='/b'>x</a>",
         "", ""},
        {"<a href='/b'>x</a><!-- FILE ARCHIVED ON 5:44:45 Feb 26, 2014 AND RETRIEVED FROM THE -->",
         "", "2014-02-26T05:44:45Z"},
        // the time that most addresses have
        {"<a href='/web/20010304101112/http://n.example/'>x</a><a "
         "href='/web/20200104101112/http://n.example/'>x</a><a "
         "href='/web/20200104101112/http://n.example/b'>x</a>",
         "", "2020-01-04T10:11:12Z"},
        {"<link rel='original' href='http://n.example/a'>", "", ""},
        {"<script>new ContentFrame({url: 'https://n.example/ad'});</script>", "", ""},
        {"<link rel='original' href='http://n.example/a'><link rel='memento' "
         "datetime='Sat, 04 Jan 2020 10:11:12 GMT' href='http://a.example/x'>",
         "http://n.example/a", "2020-01-04T10:11:12Z"},
        {"<link rel='first memento' datetime='Sat, 05 Jan 2008 10:11:12 GMT' href='x'><link "
         "rel='original timegate' href='http://n.example/a'>",
         "http://n.example/a", ""},
        {"<link rel='canonical' "
         "href='http://archive.example/2020.01.04-101112/https://n.example/a'>"
         "<meta property='og:url' content='http://archive.example/aB3xZ'>",
         "https://n.example/a", "2020-01-04T10:11:12Z"},
        {"<link rel='bookmark' "
         "href='http://web.archive.org/web/20200104101112/https://n.example/a'>"
         "<meta property='og:url' content='https://n.example/a'>",
         "", "2020-01-04T10:11:12Z"}, // the page's own tags
        // savers
        {"<!-- Saved from https://n.example/a at 2020-01-04T10:11:12Z using monolith v2.7.0 -->",
         "https://n.example/a", "2020-01-04T10:11:12Z"},
        {"<!-- Archived on 4 Jan 2020 10:11 GMT from: https://n.example/a. -->",
         "https://n.example/a", "2020-01-04T10:11Z"},
        {"<body><p>Story<!-- saved from https://cms.example/a at 2020-01-04T10:11:12Z -->more", "",
         ""},
        {"<!-- Cached copy, fetched from https://feed.example/a on 2020-01-04T10:11:12Z -->", "",
         ""},
        {"<!-- Template saved by jane, 2020-01-04 10:11, see https://cms.example/tpl -->", "", ""},
        {"<body><!-- x --> <!-- saved from https://n.example/a at 2020-01-04T10:11:12Z --><p>Story",
         "https://n.example/a", "2020-01-04T10:11:12Z"},
        {"<body><p>Story<!-- saved from https://n.example/a at 2020-01-04T10:11:12Z --> </p>",
         "https://n.example/a", "2020-01-04T10:11:12Z"},
        {"<html><body><p>x</p></body></html><!-- Archived on 4 Jan 2020 10:11 GMT from "
         "https://n.example/a -->",
         "https://n.example/a", "2020-01-04T10:11Z"},
        {"<!-- Theme downloaded from https://themes.example/free in 2016 -->", "", ""},
        {"<html data-scrapbook-source='https://n.example/a' "
         "data-scrapbook-create='20200104101112000'><body>x",
         "https://n.example/a", "2020-01-04T10:11:12Z"},
        {"<meta name='savepage-url' content='https://n.example/a'><meta name='savepage-date' "
         "content='Sat Jan 04 2020 10:11:12 GMT+0100 (CET)'>",
         "https://n.example/a", "2020-01-04T10:11:12+01:00"},
        // a search engine's or an archive's banner
        {"<div>This is Google's cache of <a href='x'>http://n.example/a</a>. It is a snapshot of "
         "the "
         "page as it appeared on 4 Jan 2020 10:11:12 GMT.</div><p>Story",
         "http://n.example/a", "2020-01-04T10:11:12Z"},
        {"<div>Dies ist der Cache von Google von http://n.example/a. Es handelt sich dabei um ein "
         "Abbild der Seite, wie diese am 4. Jan. 2020 10:11:12 GMT angezeigt wurde.</div><p>x",
         "http://n.example/a", "2020-01-04T10:11:12Z"},
        {"<table><tr><td>Это копия страницы http://n.example/a, сохранённая 4 января 2020 в 10:11"
         "</td></tr></table><p>x",
         "http://n.example/a", "2020-01-04T10:11"},
        {"<p>See http://n.example/a for the cache of weapons found on 4 January 2020.</p>", "", ""},
        {"<div>Archived content of <a href='http://n.example/'>http://n.example/</a>, 4 January "
         "2020 10:11</div><p>x",
         "", ""},
        // a copy of a copy
        {"<!-- saved from url=(0023)https://archive.example/aB3xZ --><link rel='bookmark' "
         "href='http://archive.example/20200104101112/https://n.example/a'><meta property='og:url' "
         "content='http://archive.example/aB3xZ'>",
         "https://n.example/a", "2020-01-04T10:11:12Z"},
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
                                         "/web/20140226054445js_/",
                                         "/all/20140226054445mp_/",
                                         "https://a.example/en/2014.02.26-054445/",
                                         "https://a.example/u/c/20140226054445$br:firefox:49/",
                                         "http://archive.example/2014/",
                                         "/web/2/",
                                         ""};
    for (const std::string_view prefix : prefixes) {
        const std::string address = std::string(prefix) + "http://a.example/web/x";
        BOOST_TEST(original_address(address) == "http://a.example/web/x");
    }
}

BOOST_AUTO_TEST_SUITE_END()
