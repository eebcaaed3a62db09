// SPDX-License-Identifier: GPL-3.0-or-later
// The real program over WARC, zip and such files: reports, names of pages, what inspect shows.
#include "tests/support/archive_bytes.hpp"
#include "tests/support/container_bytes.hpp"
#include "tests/support/page_archive.hpp"
#include "tests/support/press_exports.hpp"
#include "tests/support/run_program.hpp"
#include "tests/support/sample_archive.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <map>
#include <set>
#include <sstream>

using namespace newshound::test;
using Json = nlohmann::json;

namespace {

const std::string first = gzip_member(warcinfo());
const std::string crawl =
    first + gzip_member(story_record("Harbour opens", "https://one.example/a")) +
    gzip_member(warc_record({.block = http_answer("gone", html_type, "404 Not Found")})) +
    gzip_member(story_record("Bridge falls", "https://one.example/b"));

// From the second line on: the first tells seconds.
std::string behind_first_line(const std::string& text) {
    return text.substr(text.find('\n') + 1);
}

} // namespace

BOOST_AUTO_TEST_SUITE(containers)

BOOST_AUTO_TEST_CASE(the_report_counts_pages_and_records) {
    const TemporaryFolder folder;
    folder.write("crawl.warc.gz", crawl + "stray");
    const Outcome text = run_program({{"index", "crawl.warc.gz", "-d", "db"}, "", folder.path()});
    BOOST_TEST(text.status == 0);
    BOOST_TEST(behind_first_line(text.out) == "          2  indexed\n"
                                              "          1  skipped\n"
                                              "                   1  damaged record\n"
                                              "          1  containers read\n"
                                              "          4  records in them\n"
                                              "                   2  response 200 text/html\n"
                                              "                   1  response 404\n"
                                              "                   1  warcinfo\n");
    const Outcome again = run_program(
        {{"index", "crawl.warc.gz", "-d", "db", "--format", "json"}, "", folder.path()});
    const Json report = Json::parse(again.out);
    BOOST_TEST(report["containers_unchanged"] == 1);
    BOOST_TEST(report["containers"] == 0);
    BOOST_TEST(report["files"] == 0);
    BOOST_TEST(report["records"].empty());
}

BOOST_AUTO_TEST_CASE(a_damaged_record_is_named_and_fails_a_strict_run) {
    const TemporaryFolder folder;
    folder.write("c.warc", story_record("Harbour opens", "https://one.example/a") + "stray\r\n" +
                               story_record("Bridge falls", "https://one.example/b"));
    const std::size_t at = story_record("Harbour opens", "https://one.example/a").size();
    const Outcome outcome =
        run_program({{"index", "c.warc", "-d", "db", "--strict", "--verbose"}, "", folder.path()});
    BOOST_TEST(outcome.status == 1);
    BOOST_TEST(outcome.err ==
               "newshound: skipped ./c.warc#" + std::to_string(at) + ": damaged record\n");
}

BOOST_AUTO_TEST_CASE(results_name_pages_so_that_inspect_finds_them) {
    const TemporaryFolder folder;
    folder.write("archive/crawl.warc.gz", crawl);
    const auto run = [&](std::vector<std::string> words) {
        return run_program({std::move(words), "", folder.path()});
    };
    BOOST_TEST(run({"index", "archive", "-d", "db"}).status == 0);
    const Json hit = Json::parse(run({"search", "harbour", "-d", "db", "--format", "ndjson"}).out);
    const std::string name = "archive/crawl.warc.gz#" + std::to_string(first.size());
    BOOST_TEST(hit["file"] == name);
    BOOST_TEST(hit["url"] == "https://one.example/a");
    BOOST_TEST(hit["captured"] == "2020-01-02T03:04:05Z");
    const Outcome shown = run({"inspect", name, "--format", "ndjson"});
    BOOST_TEST(shown.status == 0);
    BOOST_TEST(Json::parse(shown.out)["title"] == "Harbour opens");
}

BOOST_AUTO_TEST_CASE(what_a_feed_told_of_a_page_dates_it_where_the_page_does_not) {
    const TemporaryFolder folder;
    const std::string address = "https://one.example/a";
    const auto crawled = [&](const std::string& page) {
        return warc_record({.address = address, .block = http_answer(page)}) +
               warc_record({.type = "metadata",
                            .address = address,
                            .block = R"({"rss_entry": {"pub_date": "Tue, 31 Dec 2019 10:20:00 GMT",
                                         "title": "In the feed"}, "via": "a queue"})",
                            .content_type = "application/x.mediacloud-indexer+json"});
    };
    const auto shown = [&](const std::string& page) {
        folder.write("c.warc", crawled(page));
        return Json::parse(
            run_program({{"inspect", "c.warc", "--format", "ndjson"}, "", folder.path()}).out);
    };
    const Json bare = shown(story("Harbour opens"));
    BOOST_TEST(bare["title"] == "Harbour opens");
    BOOST_TEST(bare["published"] == "2019-12-31T10:20:00Z");
    BOOST_TEST(bare["found"].dump().find("told in metadata rss_entry.pub_date") !=
               std::string::npos);
    std::string dated = story("Harbour opens");
    dated.insert(dated.find("<head>") + 6,
                 R"(<meta property="article:published_time" content="2019-12-24">)");
    BOOST_TEST(shown(dated)["published"] == "2019-12-24");
    // The page alone, by its name, is the same.
    const Outcome one =
        run_program({{"inspect", "c.warc#0", "--format", "ndjson"}, "", folder.path()});
    BOOST_TEST(Json::parse(one.out)["published"] == "2019-12-24");
}

BOOST_AUTO_TEST_CASE(revisits_are_told_as_captures) {
    const TemporaryFolder folder;
    const auto revisit = [](const std::string& more) {
        return warc_record({.type = "revisit",
                            .block = http_answer(""),
                            .date = "2020-03-04T05:06:07Z",
                            .more = more});
    };
    folder.write("a.warc", revisit("WARC-Refers-To-Date: 2020-01-02T03:04:05Z\r\n"));
    folder.write("b.warc", story_record("Harbour opens", "https://one.example/a"));
    const auto run = [&](std::vector<std::string> words) {
        return run_program({std::move(words), "", folder.path()});
    };
    const Outcome first = run({"index", "a.warc", "-d", "db"});
    BOOST_TEST(first.out.find("1  revisits of pages that are not here\n") != std::string::npos);
    BOOST_TEST(run({"index", "b.warc", "-d", "db"}).status == 0);
    const Json hit = Json::parse(run({"search", "harbour", "-d", "db", "--format", "ndjson"}).out);
    BOOST_TEST(hit["captured"] == "2020-01-02T03:04:05Z");
    BOOST_TEST(hit["last_captured"] == "2020-03-04T05:06:07Z");
    BOOST_TEST(hit["captures"] == 2);
    BOOST_TEST(hit["versions"] == 1);
    const Outcome shown = run({"show", hit["id"], "-d", "db"});
    BOOST_TEST(shown.out.find("again until 2020-03-04T05:06:07Z (2 captures)") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(inspect_shows_all_pages_of_a_container) {
    const TemporaryFolder folder;
    folder.write("sub/crawl.warc.gz", crawl);
    for (const std::string word : {"sub", "sub/crawl.warc.gz"}) {
        const Outcome outcome =
            run_program({{"inspect", word, "--format", "json"}, "", folder.path()});
        BOOST_TEST(outcome.status == 0);
        BOOST_TEST(Json::parse(outcome.out).size() == 2u);
    }
    const Outcome wrong = run_program({{"inspect", "sub/crawl.warc.gz#5"}, "", folder.path()});
    BOOST_TEST(wrong.status == 2);
    BOOST_TEST(wrong.err == "newshound: sub/crawl.warc.gz#5 no page begins there\n");
}

BOOST_AUTO_TEST_CASE(pages_of_zip_files_are_found_and_found_again) {
    const TemporaryFolder folder;
    folder.write("saved/pages.zip",
                 packed({{.name = "2019/Harbour #1.html", .bytes = story("Harbour opens")},
                         {.name = "2019/port.png", .bytes = "\x89PNG\r\n\x1a\n.."}}));
    const auto run = [&](std::vector<std::string> words) {
        return run_program({std::move(words), "", folder.path()});
    };
    const Outcome text = run({"index", "saved", "-d", "db"});
    BOOST_TEST(text.status == 0);
    BOOST_TEST(behind_first_line(text.out) == "          1  indexed\n"
                                              "          1  containers read\n"
                                              "          2  records in them\n"
                                              "                   1  member: image\n"
                                              "                   1  member: page\n");
    const Json hit = Json::parse(run({"search", "harbour", "-d", "db", "--format", "ndjson"}).out);
    const std::string name = "saved/pages.zip#2019/Harbour #1.html";
    BOOST_TEST(hit["file"] == name);
    const Outcome shown = run({"inspect", name, "--format", "ndjson"});
    BOOST_TEST(shown.status == 0);
    BOOST_TEST(Json::parse(shown.out)["title"] == "Harbour opens");
    BOOST_TEST(Json::parse(run({"inspect", "saved", "--format", "json"}).out).size() == 1u);
    const Outcome wrong = run({"inspect", "saved/pages.zip#2019/port.png"});
    BOOST_TEST(wrong.status == 2);
    BOOST_TEST(wrong.err == "newshound: saved/pages.zip#2019/port.png no page begins there\n");
}

BOOST_AUTO_TEST_CASE(a_wacz_is_compared_with_what_it_tells_of_itself) {
    const TemporaryFolder folder;
    folder.write("c.wacz",
                 packed({{.name = "archive/data.warc.gz", .bytes = crawl},
                         {.name = "pages/pages.jsonl",
                          .bytes = "{\"url\": \"https://one.example/a\"}\n"
                                   "{\"url\": \"https://one.example/z\"}\n"},
                         {.name = "datapackage.json",
                          .bytes = "{\"resources\": [{\"path\": \"archive/data.warc.gz\", "
                                   "\"hash\": \"sha256:" +
                                   std::string(64, '0') + "\"}]}"}}));
    const Outcome text =
        run_program({{"index", "c.wacz", "-d", "db", "--strict", "--verbose"}, "", folder.path()});
    BOOST_TEST(text.status == 1);
    BOOST_TEST(text.err ==
               "newshound: skipped ./c.wacz#archive/data.warc.gz: not as datapackage.json has it\n"
               "newshound: skipped ./c.wacz#pages/pages.jsonl#33: its page is not in the WACZ\n");
    BOOST_TEST(behind_first_line(text.out) ==
               "          2  indexed\n"
               "          2  skipped\n"
               "                   1  its page is not in the WACZ\n"
               "                   1  not as datapackage.json has it\n"
               "          1  containers read\n"
               "          6  records in them\n"
               "                   1  member: description\n"
               "                   1  member: list of pages\n"
               "                   2  response 200 text/html\n"
               "                   1  response 404\n"
               "                   1  warcinfo\n"
               "          2  pages that lists in WACZ files name\n");
    const Outcome json =
        run_program({{"index", "c.wacz", "-d", "other", "--format", "json"}, "", folder.path()});
    BOOST_TEST(Json::parse(json.out)["listed_pages"] == 2);
}

BOOST_AUTO_TEST_CASE(a_list_of_pages_tells_what_a_page_does_not) {
    const TemporaryFolder folder;
    std::string bare = story("Harbour opens");
    for (std::size_t at = 0; (at = bare.find("Harbour opens")) != std::string::npos;)
        bare.erase(at, 13);
    const std::string titled = story_record("Bridge falls", "https://one.example/b");
    const auto listed = [](const std::string& address, const std::string& title,
                           const std::string& time) {
        return R"({"url": ")" + address + R"(", "title": ")" + title + R"(", "ts": ")" + time +
               "\"}\n";
    };
    folder.write(
        "c.wacz",
        packed({{.name = "archive/data.warc",
                 .bytes = titled + warc_record({.block = http_answer(bare), .date = ""})},
                {.name = "pages/pages.jsonl",
                 .bytes = listed("https://one.example/b", "Listed", "2021-02-03") +
                          listed("https://one.example/a", "In the list", "2021-02-03T04:05:06Z")},
                {.name = "datapackage.json", .bytes = "{}"}}));
    const auto inspected = [&](const std::string& name) {
        return Json::parse(
            run_program({{"inspect", name, "--format", "json"}, "", folder.path()}).out);
    };
    const Json all = inspected("c.wacz");
    BOOST_TEST(all[0]["title"] == "Bridge falls");
    BOOST_TEST(all[0]["captured"] == "2020-01-02T03:04:05Z");
    BOOST_TEST(all[1]["title"] == "In the list");
    BOOST_TEST(all[1]["captured"] == "2021-02-03T04:05:06Z");
    BOOST_TEST(all[1]["found"]["title"]["rule"] == "told in metadata page_list.title");
    BOOST_TEST(all[1]["found"]["captured"]["rule"] == "told in metadata page_list.ts");
    // The page alone, by its name, is the same.
    BOOST_TEST(inspected("c.wacz#archive/data.warc#" + std::to_string(titled.size()))[0] == all[1]);
}

BOOST_AUTO_TEST_CASE(what_of_a_zip_file_can_not_be_read_is_told_in_a_line_each) {
    const TemporaryFolder folder;
    folder.write("locked.zip", packed({{.name = "a.html", .bytes = story("Harbour opens")}},
                                      {.password = "secret"}));
    folder.write("cut.zip",
                 packed({{.name = "b.html", .bytes = story("Bridge falls")}}).substr(0, 20));
    const Outcome outcome =
        run_program({{"index", "locked.zip", "cut.zip", "-d", "db", "--strict", "--verbose"},
                     "",
                     folder.path()});
    BOOST_TEST(outcome.status == 1);
    BOOST_TEST(outcome.err == "newshound: skipped ./locked.zip#a.html: encrypted\n"
                              "newshound: skipped ./cut.zip: archive damaged or cut short\n");
    const Outcome shown = run_program({{"inspect", "locked.zip#a.html"}, "", folder.path()});
    BOOST_TEST(shown.status == 2);
    BOOST_TEST(shown.err == "newshound: locked.zip#a.html encrypted\n");
}

BOOST_AUTO_TEST_CASE(entries_of_a_feed_are_found_and_shown_by_their_names) {
    const TemporaryFolder folder;
    const std::string feed =
        "<rss xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><item><title>"
        "Harbour opens</title><content:encoded>&lt;p&gt;The harbour was opened on Friday.&lt;/p&gt;"
        "</content:encoded></item><item><title>Bridge falls</title><description>It fell."
        "</description></item></channel></rss>";
    folder.write("feeds/news.xml", feed);
    const Outcome indexed =
        run_program({{"index", "feeds", "-d", "db", "--verbose"}, "", folder.path()});
    BOOST_TEST(indexed.status == 0);
    BOOST_TEST(behind_first_line(indexed.out) == "          1  indexed\n"
                                                 "          1  skipped\n"
                                                 "                   1  only a summary of a story\n"
                                                 "          1  containers read\n"
                                                 "          2  records in them\n"
                                                 "                   2  entry\n");
    BOOST_TEST(indexed.err == "newshound: skipped feeds/news.xml#" +
                                  std::to_string(feed.rfind("<item>")) +
                                  ": only a summary of a story\n");
    const Outcome found =
        run_program({{"search", "harbour", "-d", "db", "--format", "json"}, "", folder.path()});
    const std::string file = Json::parse(found.out)["results"][0]["file"];
    BOOST_TEST(file == "feeds/news.xml#" + std::to_string(feed.find("<item>")));
    const Outcome shown = run_program({{"inspect", file}, "", folder.path()});
    BOOST_TEST(shown.status == 0);
    BOOST_TEST(shown.out.find("told in feed content:encoded") != std::string::npos);
}

// Without any date their numbers tell the order.
BOOST_AUTO_TEST_CASE(versions_come_back_in_their_order) {
    const PageArchive archive;
    for (const char* title : {"Ferry stops", "Ferry stops for good", "Ferry stops"}) {
        archive.write("a", {.title = title, .body = std::string(title) + " at the pier."});
        archive.index();
    }
    const std::vector<std::string> all = {"search",   "*",      "--versions", "all",
                                          "--format", "ndjson", "--limit",    "all"};
    const TemporaryFolder folder;
    folder.write("all.ndjson", archive.run(all).out);
    BOOST_TEST(run_program({{"index", "all.ndjson", "-d", "db"}, "", folder.path()}).status == 0);
    std::vector<std::string> again = all;
    again.insert(again.end(), {"-d", "db", "--fields", "id,version,title,previous"});
    std::vector<std::string> before = all;
    before.insert(before.end(), {"--fields", "id,version,title,previous"});
    const auto sorted = [](const std::string& lines) {
        std::set<std::string> rows;
        std::istringstream in(lines);
        for (std::string line; std::getline(in, line);)
            rows.insert(line);
        return rows;
    };
    const std::set<std::string> rows = sorted(archive.run(before).out);
    BOOST_TEST(rows.size() == 3U);
    BOOST_TEST(sorted(run_program({again, "", folder.path()}).out) == rows,
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(stories_of_an_export_are_found_and_shown_by_their_places) {
    const TemporaryFolder folder;
    const std::string ferry =
        nexis_document("1 of 2 DOCUMENTS", "Ferry aground", "The harbour of Lindau was closed.");
    folder.write("press/export.txt", ferry + nexis_document("2 of 2 DOCUMENTS", "Bread baked",
                                                            "The bakers of Lindau baked bread."));
    const Outcome indexed = run_program({{"index", "press", "-d", "db"}, "", folder.path()});
    BOOST_TEST(behind_first_line(indexed.out) == "          2  indexed\n"
                                                 "          1  containers read\n"
                                                 "          2  records in them\n"
                                                 "                   2  document\n");
    const Outcome found =
        run_program({{"search", "bakers outlet:\"the harbour courier\" date:2009-03-03", "-d", "db",
                      "--format", "json"},
                     "",
                     folder.path()});
    const std::string file = Json::parse(found.out)["results"][0]["file"];
    BOOST_TEST(file == "press/export.txt#" + std::to_string(ferry.size()));
    const Outcome shown = run_program({{"inspect", file}, "", folder.path()});
    BOOST_TEST(shown.out.find("told in LexisNexis BYLINE") != std::string::npos);
    BOOST_TEST(shown.out.find("Copyright") == std::string::npos);
}

// A full export is the same archive elsewhere.
BOOST_AUTO_TEST_CASE(what_search_prints_in_lines_can_be_indexed) {
    const TemporaryFolder folder;
    const std::vector<std::string> all = {"search", "*",        "--versions", "all",     "--fields",
                                          "all",    "--format", "ndjson",     "--limit", "all"};
    const std::string printed = sample_archive().run(all).out;
    folder.write("all.ndjson", printed);
    BOOST_TEST(run_program({{"index", "all.ndjson", "-d", "db"}, "", folder.path()}).status == 0);
    std::vector<std::string> again = all;
    again.insert(again.end(), {"-d", "db"});
    std::map<std::string, Json> before, after;
    for (const auto& [lines, stories] :
         {std::pair{printed, &before}, {run_program({again, "", folder.path()}).out, &after}}) {
        std::istringstream in(lines);
        for (std::string line; std::getline(in, line);) {
            const Json story = Json::parse(line);
            stories->emplace(story["id"].get<std::string>() + "." + story["version"].dump(), story);
        }
    }
    BOOST_TEST(before.size() > 50U);
    BOOST_TEST(after.size() == before.size());
    for (const auto& [key, story] : before)
        for (const char* field :
             {"id",       "version",  "versions",  "previous",    "indexed",   "story",
              "copies",   "title",    "text",      "description", "outlet",    "authors",
              "section",  "keywords", "published", "updated",     "captured",  "lang",
              "url",      "image",    "captions",  "word_count",  "truncated", "wire",
              "entities", "quotes",   "times",     "cites"})
            BOOST_TEST(after[key][field] == story[field], key << ": " << field);
}

BOOST_AUTO_TEST_SUITE_END()
