// SPDX-License-Identifier: GPL-3.0-or-later
// The real program gives back what articles were read from, exactly, and nothing else: whatever a
// database says and wherever links lead.
#include "common/schema/database.hpp"
#include "tests/support/archive_bytes.hpp"
#include "tests/support/container_bytes.hpp"
#include "tests/support/has.hpp"
#include "tests/support/live_server.hpp"
#include "tests/support/run_program.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>
#include <xapian.h>

#include <algorithm>
#include <cstdlib>

using namespace newshound;
using namespace newshound::test;
namespace fs = std::filesystem;
using namespace std::string_literals;

namespace {

// A folder "archive", its database "db", and a user whose state folder is "state".
struct Place {
    TemporaryFolder folder{};
    std::string state = "state";

    fs::path path(const std::string& name) const { return folder.path() / name; }
    Outcome run(std::vector<std::string> words, const std::string& input = {}) const {
        words.insert(words.end(), {"-d", "db"});
        return run_program(
            {std::move(words), input, folder.path(), {{"XDG_STATE_HOME", path(state).string()}}});
    }
    void index() const { BOOST_TEST_REQUIRE(run({"index", "archive"}).status == 0); }
    std::string id(const std::string& query) const {
        const std::string lines = run({"search", query, "--format", "ids"}).out;
        BOOST_TEST_REQUIRE(!lines.empty(), query);
        return lines.substr(0, lines.find('\n'));
    }
    std::string file(const std::string& query) const {
        const Outcome found = run({"search", query, "--format", "ndjson", "--limit", "1"});
        return nlohmann::json::parse(found.out)["file"];
    }
    // Gives nothing, with status 2 and this on stderr.
    void refuses(std::vector<std::string> words, const std::string& why) const {
        words.insert(words.begin(), "original");
        const Outcome outcome = run(std::move(words));
        BOOST_TEST(outcome.status == 2);
        BOOST_TEST(outcome.out == "");
        BOOST_TEST(has(outcome.err, why), outcome.err);
    }
};

void set_metadata(const fs::path& database, const std::string& key, const std::string& value) {
    Xapian::WritableDatabase open(database.string(), Xapian::DB_OPEN);
    open.set_metadata(key, value);
    open.commit();
}

std::string metadata_of(const fs::path& database, const std::string& key) {
    return Xapian::Database(database.string()).get_metadata(key);
}

std::string root_key(const std::string& label) {
    return std::string(metadata::root_prefix) + label;
}

const std::string answer = http_answer(story("Harbour opens"));
const std::string record =
    warc_record({.address = "https://one.example/a", .block = answer, .more = "X-Own: kept\r\n"});

} // namespace

BOOST_AUTO_TEST_SUITE(originals)

BOOST_AUTO_TEST_CASE(a_page_of_a_folder_comes_back_byte_for_byte) {
    const Place place;
    const std::string page = story("Harbour opens") + "\r\n\0tail";
    place.folder.write("archive/a.html", page);
    place.folder.write("archive/50%25 \xC3\xA9 #1.html", story("Bridge falls"));
    place.folder.write("archive/\xE9.html.gz", gzip_member(story("Tower leans")));
    place.index();
    const std::string id = place.id("harbour");
    BOOST_TEST(place.run({"original", id}).out == page);
    BOOST_TEST(place.run({"original", id + ".1", "--headers"}).out == page);
    BOOST_TEST(place.run({"original", "archive/a.html"}).out == page);
    BOOST_TEST(place.run({"original", place.id("bridge")}).out == story("Bridge falls"));
    BOOST_TEST(place.run({"original", place.id("tower")}).out == gzip_member(story("Tower leans")));
    const Outcome none = place.run({"original", "zzzzzzzzzzzz"});
    BOOST_TEST(none.status == 1);
    BOOST_TEST(has(none.err, "no article 'zzzzzzzzzzzz'"));
    BOOST_TEST(place.run({"original"}).status == 2);
}

BOOST_AUTO_TEST_CASE(a_text_is_the_one_that_was_told_of) {
    const Place place;
    const std::string text = "Harbour opens\n\n" + std::string(60, 'x') + " harbour.\n";
    place.folder.write("archive/a.txt", text);
    place.folder.write("archive/a.json", R"({"date":"2001-02-03"})");
    BOOST_TEST_REQUIRE(place.run({"index", "archive", "--texts"}).status == 0);
    BOOST_TEST(place.run({"original", "archive/a.txt"}).out == text);
    place.folder.write("archive/a.json", R"({"date":"2001-02-04"})");
    place.refuses({"archive/a.txt"}, "it has changed since it was indexed");
}

BOOST_AUTO_TEST_CASE(a_record_comes_as_the_page_or_as_it_stands) {
    const Place place;
    const std::string body = story("Bridge falls");
    const std::string sent = http_answer(
        chunked(gzip_member(body), 100),
        std::string(html_type) + "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n");
    const std::string coded = warc_record({.address = "https://one.example/b", .block = sent});
    place.folder.write("archive/c.warc.gz", gzip_member(warcinfo()) + gzip_member(record + coded));
    place.folder.write("archive/old.arc",
                       arc_start() +
                           arc_record("https://two.example/", http_answer(story("Tower leans"))));
    place.index();
    BOOST_TEST(place.run({"original", place.id("harbour")}).out == story("Harbour opens"));
    BOOST_TEST(place.run({"original", place.id("bridge")}).out == body);
    BOOST_TEST(place.run({"original", place.id("tower")}).out == story("Tower leans"));
    const auto without_end = [](const std::string& text) {
        return text.substr(0, text.size() - 4);
    };
    BOOST_TEST(place.run({"original", place.id("harbour"), "--headers"}).out ==
               without_end(record));
    BOOST_TEST(place.run({"original", place.id("bridge"), "--headers"}).out == without_end(coded));
}

BOOST_AUTO_TEST_CASE(members_and_lines_come_as_they_are) {
    const Place place;
    const std::string line =
        R"({"title":"Bridge falls","text":")" + std::string(300, 'x') + R"( in the town."})";
    place.folder.write("archive/p.zip",
                       packed({{.name = "1999/a.html", .bytes = story("Harbour opens")}}));
    place.folder.write("archive/s.jsonl", "\n" + line + "\n" + line + "\n");
    place.folder.write("archive/w.wacz", packed({{.name = "archive/c.warc", .bytes = record},
                                                 {.name = "datapackage.json", .bytes = "{}"}}));
    place.index();
    BOOST_TEST(place.run({"original", "archive/p.zip#1999/a.html"}).out == story("Harbour opens"));
    BOOST_TEST(place.run({"original", place.id("bridge")}).out == line);
    const Outcome nested = place.run({"original", "archive/w.wacz#archive/c.warc#0", "--headers"});
    BOOST_TEST(nested.out + "\r\n\r\n" == record);
    BOOST_TEST(place.run({"original", place.id("bridge"), "--output", "out"}).status == 0);
    BOOST_TEST(read_file(place.path("out/" + place.id("bridge") + ".1.json")) == line);
}

BOOST_AUTO_TEST_CASE(what_is_not_the_page_of_that_version_is_refused) {
    const Place place;
    place.folder.write("archive/a.html", story("Harbour opens"));
    place.index();
    const std::string id = place.id("harbour");
    place.folder.write("archive/a.html", story("Harbour closes"));
    place.refuses({id}, "archive/a.html: it has changed since it was indexed");
    BOOST_TEST(place.run({"original", id, "--changed"}).out == story("Harbour closes"));
    place.index();
    place.refuses({id + ".1"}, "its file was overwritten by version 2");
    BOOST_TEST(place.run({"original", id}).out == story("Harbour closes"));
    BOOST_TEST(place.run({"original", id + ".2"}).out == story("Harbour closes"));
    place.folder.write("archive/a.html", story("Harbour opens")); // back to the first text
    place.index();
    place.refuses({id + ".1"}, "overwritten by version");
    BOOST_TEST(place.run({"original", id + ".3"}).out == story("Harbour opens"));
    fs::remove(place.path("archive/a.html"));
    place.refuses({id}, "it is not there any more");
}

BOOST_AUTO_TEST_CASE(a_container_that_was_replaced_gives_no_other_page) {
    const Place place;
    place.folder.write("archive/c.warc", record);
    place.folder.write("archive/p.zip",
                       packed({{.name = "a.html", .bytes = story("Bridge falls")}}));
    place.index();
    const std::string in_warc = place.id("harbour");
    const std::string in_zip = place.id("bridge");
    place.folder.write("archive/c.warc", story_record("Harbour burns", "https://one.example/a"));
    place.refuses({in_warc}, "archive/c.warc#0: it has changed since it was indexed");
    place.folder.write("archive/c.warc", warcinfo() + record);
    place.refuses({in_warc}, "archive/c.warc#0: no page begins there");
    place.folder.write("archive/p.zip",
                       packed({{.name = "b.html", .bytes = story("Bridge falls")}}));
    place.refuses({in_zip}, "archive/p.zip#a.html: no page begins there");
    fs::remove(place.path("archive/p.zip"));
    place.refuses({in_zip}, "it is not there any more");
}

BOOST_AUTO_TEST_CASE(files_are_given_out_below_folders_that_this_user_chose) {
    Place place;
    place.folder.write("archive/a.html", story("Harbour opens"));
    place.index();
    const std::string id = place.id("harbour");
    place.state = "somebody-else";
    place.refuses({id}, "it lies outside of the folders that originals are given out from");
    place.refuses({id, "--originals", "db"}, "it lies outside of the folders");
    place.refuses({id, "--originals", "nowhere"}, "--originals: nowhere is not there");
    BOOST_TEST(place.run({"original", id, "--originals", "archive"}).out == story("Harbour opens"));
}

// What a stranger may write into a database: the page is there and has the hash, and its name leads
// elsewhere.
BOOST_AUTO_TEST_CASE(a_hostile_database_opens_nothing_outside) {
    const Place place;
    const std::string secret = story("Harbour opens");
    place.folder.write("archive/a.html", secret);
    place.folder.write("archive/c.warc", story_record("Bridge falls", "https://one.example/b"));
    place.index();
    const std::string id = place.id("harbour");
    const std::string bridge = place.id("bridge");
    place.folder.write("private/a.html", secret);
    place.folder.write("private/c.warc", story_record("Bridge falls", "https://one.example/b"));
    fs::remove_all(place.path("archive"));
    fs::create_directory(place.path("archive"));

    const std::string root = metadata_of(place.path("db"), root_key("archive"));
    const std::string outside = "it lies outside of the folders";
    for (const std::string& folder :
         {place.path("private").string(), root + "/../private", "/proc/self/cwd/private"s,
          place.path("private/c.warc#").string() + "/.."}) {
        set_metadata(place.path("db"), root_key("archive"), folder);
        const Outcome outcome = place.run({"original", id, "--changed"});
        BOOST_TEST(outcome.status == 2);
        BOOST_TEST(outcome.out == "", folder);
        BOOST_TEST(place.run({"original", bridge, "--changed"}).out == "", folder);
    }
    set_metadata(place.path("db"), root_key("archive"), place.path("private").string());
    place.refuses({id}, outside);
    place.refuses({bridge}, outside);

    set_metadata(place.path("db"), root_key("archive"), root);
    fs::create_symlink("../private/a.html", place.path("archive/a.html"));
    fs::create_symlink(place.path("private/c.warc"), place.path("archive/c.warc"));
    place.refuses({id}, outside);
    place.refuses({bridge}, outside);
    fs::remove_all(place.path("archive"));
    fs::create_symlink("private", place.path("archive"));
    place.refuses({id}, outside);
}

BOOST_AUTO_TEST_CASE(names_with_dots_and_signs_lead_nowhere) {
    const Place place;
    place.folder.write("archive/a.html", story("Harbour opens"));
    place.index();
    place.folder.write("secret.html", "a secret");
    // The label "archive/a.html" as a root: what follows is looked for behind it.
    set_metadata(place.path("db"), root_key("archive"), "/etc/passwd#");
    place.refuses({place.id("harbour"), "--changed"}, "archive/a.html");
    set_metadata(place.path("db"), root_key("archive"), "relative");
    place.refuses({place.id("harbour"), "--changed"}, "it is not there any more");
    const Outcome unknown = place.run({"original", "archive/../secret.html", "--changed"});
    BOOST_TEST(unknown.status == 1); // a name that no article has is none
    BOOST_TEST(unknown.out == "");
}

BOOST_AUTO_TEST_CASE(folders_and_files_with_the_sign_of_containers) {
    const Place place;
    place.folder.write("my#1/archive#2/a#3.html", story("Harbour opens"));
    place.folder.write("my#1/archive#2/p#4.zip",
                       packed({{.name = "b#5.html", .bytes = story("Bridge falls")}}));
    BOOST_TEST_REQUIRE(place.run({"index", "my#1/archive#2"}).status == 0);
    BOOST_TEST(place.run({"original", place.id("harbour")}).out == story("Harbour opens"));
    BOOST_TEST(place.run({"original", place.id("bridge")}).out == story("Bridge falls"));
    const std::string id = place.id("harbour");
    fs::remove(place.path("my#1/archive#2/a#3.html"));
    place.refuses({id}, "it is not there any more");
}

BOOST_AUTO_TEST_CASE(links_within_and_what_is_no_file) {
    const Place place;
    place.folder.write("archive/a.html", story("Harbour opens"));
    place.index();
    const std::string id = place.id("harbour");
    fs::create_directory(place.path("archive/store"));
    fs::rename(place.path("archive/a.html"), place.path("archive/store/x"));
    fs::create_symlink("store/x", place.path("archive/a.html"));
    BOOST_TEST(place.run({"original", id}).out == story("Harbour opens"));
    fs::remove(place.path("archive/a.html"));
    BOOST_TEST_REQUIRE(
        std::system(("mkfifo '" + place.path("archive/a.html").string() + "'").c_str()) == 0);
    place.refuses({id}, "it is no regular file");
}

BOOST_AUTO_TEST_CASE(several_become_files_or_a_warc_file) {
    const Place place;
    place.folder.write("archive/c.warc.gz", gzip_member(warcinfo()) + gzip_member(record));
    place.folder.write("archive/old.arc",
                       arc_start() +
                           arc_record("https://two.example/", http_answer(story("Tower leans"))));
    place.folder.write("archive/b.html.gz", gzip_member(story("Bridge falls")));
    place.index();
    const std::string ids = place.run({"search", "*", "--format", "ids", "--limit", "all"}).out;
    BOOST_TEST(std::ranges::count(ids, '\n') == 3);
    BOOST_TEST(place.run({"original", "-"}, ids).status == 2);
    BOOST_TEST(place.run({"original", "-", "--format", "warc"}, "\n").status == 1);
    BOOST_TEST(place.run({"original", "-", "--output", "out"}, ids).status == 0);
    BOOST_TEST(read_file(place.path("out/" + place.id("harbour") + ".1.html")) ==
               story("Harbour opens"));
    BOOST_TEST(read_file(place.path("out/" + place.id("bridge") + ".1.html.gz")) ==
               gzip_member(story("Bridge falls")));

    const Outcome slice =
        place.run({"original", "-", "--format", "warc"}, ids + ids + "zzzzzzzzzzzz\n");
    BOOST_TEST(slice.status == 1);
    place.folder.write("slice.warc.gz", slice.out);
    const Outcome read = run_program(
        {{"index", "slice.warc.gz", "-d", "db2", "--check-digests"}, "", place.folder.path()});
    BOOST_TEST(has(read.out, "4  records in them\n"), read.out);
    BOOST_TEST(has(read.out, "3  indexed\n"), read.out);
    const Outcome kept = run_program({{"original", "https://one.example/a", "-d", "db2",
                                       "--headers", "--originals", "slice.warc.gz"},
                                      "",
                                      place.folder.path()});
    BOOST_TEST(kept.out + "\r\n\r\n" == record);
    const auto again = [&](const std::string& query) {
        return nlohmann::json::parse(
            run_program(
                {{"search", query, "-d", "db2", "--format", "ndjson"}, "", place.folder.path()})
                .out);
    };
    BOOST_TEST(again("harbour")["captured"] == "2020-01-02T03:04:05Z");
    BOOST_TEST(again("tower")["captured"] == "2008-04-30T20:48:25Z");
    BOOST_TEST(again("tower")["url"] == "https://two.example/");
}

BOOST_AUTO_TEST_CASE(open_shows_the_file_or_its_replay) {
    const Place place;
    place.folder.write("archive/a.html", story("Harbour opens"));
    place.folder.write("archive/c.warc", record);
    place.folder.write("archive/tool.desktop", story("Bridge falls"));
    place.index();
    const std::string file = place.path("archive/a.html").string();
    const auto open = [&](const std::string& name, std::vector<std::string> words) {
        words.insert(words.begin(), {"open", name, "-d", "db"});
        return run_program({std::move(words),
                            "",
                            place.folder.path(),
                            {{"XDG_STATE_HOME", place.path("state").string()},
                             {"BROWSER", "echo shows %s now:nothing"}}});
    };
    BOOST_TEST(open("archive/a.html", {"--print"}).out == file + "\n");
    BOOST_TEST(open("archive/a.html", {}).out == "shows " + file + " now\n");
    const Outcome contained = open("archive/c.warc#0", {});
    BOOST_TEST(contained.status == 2);
    BOOST_TEST(has(contained.err, "stands in a container, archive/c.warc#0; newshound original"));
    BOOST_TEST(open("archive/c.warc#0", {"--replay", "https://web.example/"}).out ==
               "shows https://web.example/20200102030405/https://one.example/a now\n");
    BOOST_TEST(has(open("archive/tool.desktop", {}).err, "is not named like a page"));
    BOOST_TEST(has(open("archive/a.html", {"--replay", "https://web.example/"}).err,
                   "has no address to ask for"));
    BOOST_TEST(open("archive/a.html", {"--replay", "file:///"}).status == 2);
    BOOST_TEST(open("zzzzzzzzzzzz", {}).status == 1);
}

BOOST_AUTO_TEST_CASE(a_server_gives_downloads_and_plain_text) {
    const Place place;
    const std::string page = story("Harbour opens");
    place.folder.write("archive/a.html", page);
    place.folder.write("archive/b.html.gz", gzip_member(story("Bridge falls")));
    place.index();
    const std::string id = place.id("harbour");
    const std::string database = place.path("db").string();
    const LiveServer live({"-d", database, "--originals", place.path("archive").string(),
                           "--replay", "https://web.example/"});
    const HttpAnswer download = live.get("/original/" + id);
    BOOST_TEST(download.status == 200);
    BOOST_TEST(download.body == page);
    BOOST_TEST(download.header("content-type") == "application/octet-stream");
    BOOST_TEST(download.header("content-disposition") ==
               "attachment; filename=\"" + id + ".1.html\"");
    const HttpAnswer text = live.get("/original/" + id + ".1?view=text");
    BOOST_TEST(text.body == page);
    BOOST_TEST(text.header("content-type") == "text/plain; charset=utf-8");
    for (const HttpAnswer* each : {&download, &text}) {
        BOOST_TEST(each->header("x-content-type-options") == "nosniff");
        BOOST_TEST(has(each->header("content-security-policy"), "sandbox"));
    }
    BOOST_TEST(live.get("/original/" + place.id("bridge") + "?view=text").status == 404);
    BOOST_TEST(live.get("/original/" + id + "?view=html").status == 400);
    BOOST_TEST(live.get("/original/archive%2Fa.html").status == 404); // an id alone
    BOOST_TEST(has(live.get("/article/" + id).body, "/original/" + id + ".1"));
    const auto article = nlohmann::json::parse(live.get("/api/v1/article/" + id).body);
    BOOST_TEST(has(article["original"].get<std::string>(), "/original/" + id + ".1"));
    BOOST_TEST(!article.contains("replay")); // it has no address

    place.folder.write("archive/a.html", story("Harbour closes"));
    const HttpAnswer changed = live.get("/original/" + id);
    BOOST_TEST(changed.status == 404);
    BOOST_TEST(has(changed.body, "it has changed since it was indexed"));
    BOOST_TEST(!has(changed.body, place.folder.path().string()));
}

BOOST_AUTO_TEST_CASE(a_server_gives_none_unless_it_is_told_to) {
    const Place place;
    place.folder.write("archive/a.html", story("Harbour opens"));
    place.folder.write("archive/c.warc", record);
    place.folder.write("other/a.html", story("Harbour opens"));
    place.index();
    const std::string database = place.path("db").string();
    const LiveServer live({"-d", database, "--replay", "https://web.example/"});
    BOOST_TEST(live.get("/original/" + place.id("harbour")).status == 404);
    const std::string in_warc = place.id("site:one.example");
    BOOST_TEST(!has(live.get("/article/" + in_warc).body, "/original/"));
    const auto article = nlohmann::json::parse(live.get("/api/v1/article/" + in_warc).body);
    BOOST_TEST(article["replay"] == "https://web.example/20200102030405/https://one.example/a");
    BOOST_TEST(!article.contains("original"));
    const LiveServer elsewhere({"-d", database, "--originals", place.path("other").string()});
    BOOST_TEST(elsewhere.get("/original/" + place.id("harbour")).status == 404);
    BOOST_TEST(place.run({"serve", "--originals", "nowhere"}).status == 2);
}

BOOST_AUTO_TEST_SUITE_END()
