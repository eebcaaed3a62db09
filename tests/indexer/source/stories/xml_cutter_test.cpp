// SPDX-License-Identifier: GPL-3.0-or-later
// Feeds: where their entries begin and end, whatever pieces they come in and however they are
// broken.
#include "indexer/source/archived_pages.hpp"
#include "indexer/source/stories/xml_cutter.hpp"
#include "indexer/source/stories/xml_root.hpp"
#include "tests/indexer/archive_fixture.hpp"
#include "tests/indexer/source/stories/stories_cut.hpp"
#include "tests/support/archive_bytes.hpp"
#include "tests/support/container_bytes.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace newshound;
using namespace newshound::test;

namespace {

std::string entry(const std::string& title, const std::string& more = "") {
    return "<item><title>" + title + "</title><link>https://one.example/" + title +
           "</link><content:encoded><![CDATA[<p>It was told of " + title +
           " in the harbour.</p>]]></content:encoded>" + more + "</item>";
}

std::string feed(const std::string& entries) {
    return "<?xml version=\"1.0\"?>\n<rss version=\"2.0\" xmlns:content="
           "\"http://purl.org/rss/1.0/modules/content/\"><channel><title>The Courier</title>" +
           entries + "</channel></rss>\n";
}

} // namespace

BOOST_AUTO_TEST_SUITE(files_of_entries)

BOOST_AUTO_TEST_CASE(entries_are_cut_wherever_the_pieces_end) {
    struct Row {
        std::string bytes;
        Stories stories;
    };
    const Row rows[] = {
        {"", {}},
        {"no feed", {}},
        {"<rss><channel><item>a</item> <item>b</item></channel></rss>",
         {"<item>a</item>", "<item>b</item>"}},
        {"<rss><item/><item a='>'>b</item\n></rss>", {"<item/>", "<item a='>'>b</item\n>"}},
        {"<!-- <item> --><?a <item> ?><rss><item>a</item></rss>", {"<item>a</item>"}},
        {"<rss><item><![CDATA[</item>]]><!-- </item> --></item></rss>",
         {"<item><![CDATA[</item>]]><!-- </item> --></item>"}},
        {"<feed><items/><entry>a</entry></feed>", {"<entry>a</entry>"}},
        {"<a:feed><a:entry>a<entry/></a:entry></a:feed>", {"<a:entry>a<entry/></a:entry>"}},
        {"<rdf:RDF><channel><items><rdf:li/></items></channel><item>a</item></rdf:RDF>",
         {"<item>a</item>"}},
        {"<newsMessage><itemSet><newsItem>a</newsItem><newsItem>b</newsItem></itemSet>",
         {"<newsItem>a</newsItem>", "<newsItem>b</newsItem>"}},
        {"<html><item>a</item></html>", {}},
        // What is broken ends somewhere.
        {"<rss><item>a", {}},
        {"<rss><item>a<item>b</item><item>c</item>", {"<item>a<item>", "<item>c</item>"}},
        {"<rss><item><a b=\"c>d</a></item><item>e</item>",
         {"<item><a b=\"c>d</a></item>", "<item>e</item>"}},
        {"<rss><item><>< <//></item><item>e</item>", {"<item><>< <//></item>", "<item>e</item>"}},
    };
    for (const Row& row : rows)
        for (const std::size_t piece : {1u, 2u, 3u, 7u, 1000u})
            BOOST_TEST(stories_cut<XmlCutter>(row.bytes, piece) == row.stories,
                       row.bytes << " in pieces of " << piece);
}

BOOST_AUTO_TEST_CASE(a_root_is_seen_behind_what_may_stand_in_front_of_it) {
    for (const char* start :
         {"<rss>", "\xEF\xBB\xBF\n<?xml version='1.0'?><!-- <feed> --><rss version='2.0'",
          "<!DOCTYPE rss [<!ENTITY a '>'>]><rss>", "<!DOCTYPE rss SYSTEM 'a'><x:rss/>"})
        BOOST_TEST(xml_root(start) == "rss", start);
    for (const char* start : {"", "<", "<rss", "rss", "<?xml", "<!--", "<!DOCTYPE [", "{}"})
        BOOST_TEST(xml_root(start) == "", start);
}

BOOST_AUTO_TEST_CASE(entries_that_carry_their_text_become_articles_and_the_others_are_told) {
    Archive archive;
    archive.folder.write("archive/feed.xml", feed(entry("Alpha") + entry("Beta") +
                                                  "<item><title>Gamma</title>"
                                                  "<description>Short.</description>"
                                                  "</item><item/>"));
    archive.folder.write("archive/empty.rss", feed(""));
    archive.folder.write("archive/data.xml", "<data><item>a</item></data>");
    const Report report = archive.index();
    BOOST_TEST(report.indexed == 2u);
    BOOST_TEST(report.containers == 1u);
    BOOST_TEST(report.records.at("entry") == 4u);
    BOOST_TEST(report.skipped.at("only a summary of a story") == 1u);
    BOOST_TEST(report.skipped.at("no story's text in it") == 1u);
    BOOST_TEST(report.skipped.at("no stories in it") == 1u);
    BOOST_TEST(report.skipped.at("not HTML") == 1u);
    BOOST_TEST((archive.titles() == std::vector<std::string>{"Alpha", "Beta"}));
    BOOST_TEST(archive.index().indexed == 0u);
}

BOOST_AUTO_TEST_CASE(stories_in_the_formats_of_agencies_are_read_in_folders_and_in_zip_files) {
    const std::string nitf =
        "<?xml version=\"1.0\"?><nitf><head><title>x</title></head><body><body.head><hedline><hl1>"
        "Alpha</hl1></hedline></body.head><body.content><p>A "
        "ferry.</p></body.content></body></nitf>";
    const std::string news = "<newsItem><contentMeta><headline>Beta</headline></contentMeta>"
                             "<contentSet><inlineData>A bus.</inlineData></contentSet></newsItem>";
    Archive archive;
    archive.folder.write("archive/a.xml", nitf);
    archive.folder.write("archive/a.zip", packed({{.name = "1.xml", .bytes = news},
                                                  {.name = "2.xml", .bytes = feed(entry("C"))}}));
    archive.folder.write("archive/b.xml", "<newsMessage><itemSet>" + news + "</itemSet>");
    const Report report = archive.index();
    BOOST_TEST(report.indexed == 3u);
    BOOST_TEST(report.records.at("entry") == 1u);
    BOOST_TEST(report.records.at("member: page") == 1u);
    BOOST_TEST(report.records.at("member: not HTML") == 1u);
}

BOOST_AUTO_TEST_CASE(an_entry_is_found_again_by_its_name) {
    const TemporaryFolder folder;
    const std::string bytes = feed(entry("Alpha") + entry("Beta"));
    const std::string plain = folder.write("a.xml", bytes);
    const std::string zipped = folder.write("feed", gzip_member(bytes));
    const std::string at = std::to_string(bytes.find("<item><title>Beta"));
    for (const std::string& name : {plain + "#" + at, zipped + "#0+" + at}) {
        Page page;
        BOOST_TEST(read_one_page(name, 1 << 20, page) == "");
        BOOST_TEST(page.path == name);
        BOOST_TEST(page.content_type == "application/xml");
        BOOST_TEST(page.bytes.starts_with("<?xml"));
        BOOST_TEST(page.bytes.ends_with("<title>The Courier</title>" + entry("Beta")));
    }
    Page page;
    for (const char* place : {"#1", "#99999", "#0+7", "#x"})
        BOOST_TEST(read_one_page(plain + place, 1 << 20, page) == "no page begins there");
}

BOOST_AUTO_TEST_CASE(a_feed_that_was_written_anew_gives_its_new_entries_and_lacks_the_old) {
    Archive archive;
    const auto put = [&](const std::string& bytes, int hours) {
        const auto path = archive.folder.write("archive/feed.xml", bytes);
        std::filesystem::last_write_time(path, std::filesystem::file_time_type::clock::now() +
                                                   std::chrono::hours(hours));
    };
    put(feed(entry("Alpha") + entry("Beta")), 1);
    BOOST_TEST(archive.index().indexed == 2u);
    put(feed(entry("Gamma") + entry("Alpha") + entry("Beta")), 2);
    BOOST_TEST(archive.index().indexed == 1u);
    std::vector<std::string> titles = archive.titles();
    std::ranges::sort(titles);
    BOOST_TEST((titles == std::vector<std::string>{"Alpha", "Beta", "Gamma"}));
}

BOOST_AUTO_TEST_CASE(a_long_beginning_and_a_long_entry_cost_their_bound) {
    const TemporaryFolder folder;
    std::string many;
    for (int i = 0; i < 5000; ++i)
        many += "<category>" + std::to_string(i) + "</category>";
    const std::string path =
        folder.write("a.xml", feed(many + entry("Alpha") + entry("Beta", std::string(20000, 'x')) +
                                   entry("Gamma")));
    std::vector<std::string> pages;
    BOOST_TEST(read_pages(path, 20000, [&](Page&& page) {
                   pages.push_back(page.bytes);
                   return true;
               }) == "");
    BOOST_REQUIRE(pages.size() == 2u);
    BOOST_TEST(pages[1].size() < 17000u);
    BOOST_TEST(pages[1].ends_with(entry("Gamma")));
}

BOOST_AUTO_TEST_SUITE_END()
