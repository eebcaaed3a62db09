// SPDX-License-Identifier: GPL-3.0-or-later
// A server whose archive grows, is replaced, vanishes and comes back; and how it stands in the web:
// names, proxies, keys, other sites, logs.
#include "tests/support/live_server.hpp"
#include "tests/support/page_html.hpp"
#include "tests/support/sample_archive.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <fstream>

namespace fs = std::filesystem;
using namespace newshound::test;
using Json = nlohmann::json;

namespace {

void index_story(const TemporaryFolder& folder, const std::string& name, const std::string& title,
                 const std::string& database) {
    const fs::path page = folder.write(
        "pages/" + name + ".html",
        page_html({.title = title, .body = "The harbour was quiet on the day of the regatta."}));
    const Outcome outcome = run_program({{"index", page.string(), "--database", database}});
    BOOST_REQUIRE_MESSAGE(outcome.status == 0, outcome.err);
}

std::size_t total(const LiveServer& server, const std::string& query) {
    const HttpAnswer answer = server.get("/api/v1/search?q=" + query);
    BOOST_REQUIRE_MESSAGE(answer.status == 200, answer.body);
    return Json::parse(answer.body)["total"];
}

} // namespace

BOOST_AUTO_TEST_SUITE(served_archive)

BOOST_AUTO_TEST_CASE(what_is_indexed_is_found_by_the_next_request) {
    const TemporaryFolder folder;
    const std::string database = (folder.path() / "a.db").string();
    index_story(folder, "one", "Regatta on the bay", database);
    const LiveServer server({"--database", database});
    BOOST_TEST(total(server, "regatta") == 1U);
    const std::string tag = server.get("/api/v1/search?q=regatta").header("etag");
    index_story(folder, "two", "Second regatta called off", database);
    BOOST_TEST(total(server, "regatta") == 2U);
    BOOST_TEST(server.get("/api/v1/search?q=regatta", {"If-None-Match: " + tag}).status == 200);
}

BOOST_AUTO_TEST_CASE(the_first_page_counts_the_archive_anew_after_a_commit) {
    const TemporaryFolder folder;
    const std::string database = (folder.path() / "a.db").string();
    index_story(folder, "one", "Regatta on the bay", database);
    const LiveServer server({"--database", database, "--workers", "1"});
    BOOST_TEST(server.get("/").body.find("1 article") != std::string::npos);
    BOOST_TEST(server.get("/?ui=de").body.find("1 Artikel") != std::string::npos);
    index_story(folder, "two", "Second regatta called off", database);
    BOOST_TEST(server.get("/").body.find("2 articles") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_missing_archive_is_told_and_one_put_in_its_place_is_read) {
    const TemporaryFolder folder;
    const std::string database = (folder.path() / "a.db").string();
    const LiveServer server({"--database", database});
    BOOST_TEST(server.errors().find("answering 503") != std::string::npos);
    const HttpAnswer missing = server.get("/api/v1/search?q=regatta");
    BOOST_TEST(missing.status == 503);
    BOOST_TEST(missing.header("retry-after") == "5");
    BOOST_TEST(missing.body.find(folder.path().string()) == std::string::npos);
    BOOST_TEST(server.get("/healthz").status == 200);
    index_story(folder, "one", "Regatta on the bay", database);
    BOOST_TEST(total(server, "regatta") == 1U);
    index_story(folder, "two", "Another regatta", (folder.path() / "b.db").string());
    index_story(folder, "three", "A third regatta", (folder.path() / "b.db").string());
    fs::rename(database, folder.path() / "old.db");
    BOOST_TEST(server.get("/api/v1/search?q=regatta").status == 503);
    fs::rename(folder.path() / "b.db", database);
    BOOST_TEST(total(server, "regatta") == 2U);
}

// Whoever saves a wrong row stops no answers: the last good ones hold on, and the log tells once.
BOOST_AUTO_TEST_CASE(wrong_corrections_of_names_leave_the_last_good_ones) {
    const TemporaryFolder folder;
    const std::string database = (folder.path() / "a.db").string();
    const fs::path page = folder.write(
        "pages/one.html",
        page_html({.title = "Report",
                   .body = "Angela Lindqvist said on Monday that the bridge is safe. Ms. Lindqvist "
                           "left. Robert Carmody said on Friday that the match was won."}));
    BOOST_REQUIRE(run_program({{"index", page.string(), "--database", database}}).status == 0);
    const std::string file = database + "/names.tsv";
    const std::string good =
        "2026-11-29T01:02:03Z\tanna\tmerge\tperson\tRobert Carmody\tAngela Lindqvist\n";
    const auto people = [](const LiveServer& server) {
        const HttpAnswer answer = server.get("/api/v1/facets?q=*&facets=person");
        if (answer.status != 200) return -answer.status;
        return static_cast<int>(Json::parse(answer.body)["facets"]["person"]["values"].size());
    };
    const auto times_told = [&](const LiveServer& server) {
        std::size_t times = 0;
        const std::string log = server.errors();
        for (std::size_t at = 0; (at = log.find("names.tsv:", at)) != log.npos; ++at)
            ++times;
        return times;
    };
    std::ofstream(file) << good;
    const LiveServer server({"--database", database, "--workers", "2"});
    BOOST_TEST(people(server) == 1);
    std::ofstream(file) << good << "nonsense\n";
    for (int i = 0; i < 4; ++i)
        BOOST_TEST(people(server) == 1);
    BOOST_TEST(times_told(server) == 1U, server.errors());
    BOOST_TEST(server.errors().find("names.tsv:2: ") != std::string::npos, server.errors());
    index_story(folder, "two", "Another story", database); // a new revision changes nothing of it
    BOOST_TEST(people(server) == 1);
    const LiveServer late({"--database", database});
    BOOST_TEST(late.errors().find("names.tsv:2: ") != std::string::npos, late.errors());
    BOOST_TEST(people(late) == -503);
    BOOST_TEST(total(late, "bridge") == 1U); // words ask for no names
    std::ofstream(file) << "";
    BOOST_TEST(people(server) == 2);
    BOOST_TEST(people(late) == 2);
}

BOOST_AUTO_TEST_CASE(readers_see_the_name_that_was_given) {
    const LiveServer server({"--database", sample_archive().database(), "--name",
                             "Gazette & Harbour Courier Archive, 1890 to 1990 <all>"});
    const auto has = [&](const std::string& target, const std::string& text) {
        BOOST_TEST(server.get(target).body.find(text) != std::string::npos, target);
    };
    const std::string name = "Gazette &amp; Harbour Courier Archive, 1890 to 1990 &lt;all&gt;";
    has("/", "<title>" + name + "</title>");
    has("/", "<h1>" + name + "</h1>");
    has("/?q=bortnikov", "<title>bortnikov – " + name + "</title>");
    has("/api/v1/search?q=bortnikov&format=atom", "<title>" + name + ": bortnikov</title>");
    has("/sru", "<databaseInfo><title>" + name + "</title>");
    has("/opensearch.xml", "<ShortName>Gazette &amp;</ShortName>");
    has("/opensearch.xml",
        "<LongName>Gazette &amp; Harbour Courier Archive, 1890 to 1990</LongName>");
    BOOST_TEST(run_program({{"serve", "--name", ""}}).status == 2);
}

BOOST_AUTO_TEST_CASE(several_archives_have_names) {
    const TemporaryFolder folder;
    const std::string database = (folder.path() / "small.db").string();
    index_story(folder, "one", "Regatta on the bay", database);
    const LiveServer server(
        {"-d", "sample=" + sample_archive().database(), "-d", "small=" + database});
    BOOST_TEST(total(server, "*&database=small") == 1U);
    BOOST_TEST(total(server, "*") > 10U);
    BOOST_TEST(total(server, "*&database=sample") == total(server, "*"));
    BOOST_TEST(server.get("/api/v1/search?q=a&database=other").status == 400);
    const LiveServer both({"-d", sample_archive().database(), "-d", database});
    BOOST_TEST(total(both, "*") == total(server, "*") + 1);
}

BOOST_AUTO_TEST_CASE(a_base_path_stands_in_front_of_every_own_address) {
    const LiveServer server({"-d", sample_archive().database(), "--base-path", "/archive",
                             "--trust-proxy", "127.0.0.1"});
    for (const char* path : {"/archive/api/v1/search?q=*&limit=1", "/api/v1/search?q=*&limit=1"}) {
        const HttpAnswer answer = server.get(path);
        BOOST_TEST(answer.status == 200, path);
        BOOST_TEST(answer.header("link").starts_with("</archive/api/v1/search?"), path);
    }
    BOOST_TEST(server.get("/archive/healthz").status == 200);
    const HttpAnswer described =
        server.get("/archive/api/v1/openapi.json",
                   {"X-Forwarded-Proto: https", "X-Forwarded-Host: news.example.org"});
    BOOST_TEST(described.body.find("https://news.example.org/archive") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(forwarded_headers_of_strangers_count_nothing) {
    const LiveServer server({"-d", sample_archive().database(), "--access-log", "-"});
    const HttpAnswer described = server.get(
        "/api/v1/openapi.json", {"X-Forwarded-Host: evil.example", "X-Forwarded-For: 9.9.9.9"});
    BOOST_TEST(described.body.find("evil.example") == std::string::npos);
    server.get("/healthz");
    BOOST_TEST(server.output().find("9.9.9.9") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(keys_guard_the_api) {
    const TemporaryFolder folder;
    const std::string keys = folder.write("keys", "# ours\nsesame\n\nother-key\n").string();
    const LiveServer server({"-d", sample_archive().database(), "--api-keys", keys});
    const HttpAnswer without = server.get("/api/v1/search?q=a");
    BOOST_TEST(without.status == 401);
    BOOST_TEST(without.header("www-authenticate") == "Bearer");
    for (const char* wrong : {"sesam", "sesamee", "Sesame", "# ours", ""})
        BOOST_TEST(server.get("/api/v1/search?q=a", {std::string("Authorization: Bearer ") + wrong})
                       .status == 401);
    const HttpAnswer right = server.get("/api/v1/search?q=a", {"Authorization: Bearer other-key"});
    BOOST_TEST(right.status == 200);
    BOOST_TEST(right.header("cache-control") == "private, no-cache");
    BOOST_TEST(server.get("/api/v1/openapi.json").status == 200);
}

BOOST_AUTO_TEST_CASE(with_keys_the_pages_go_on_working) {
    const TemporaryFolder folder;
    const std::string keys = folder.write("keys", "sesame\n").string();
    LiveServer server({"-d", sample_archive().database(), "--api-keys", keys, "--access-log", "-"});
    const HttpAnswer page = server.get("/?q=bortnikov&ui=de");
    const std::string cookie = page.header("set-cookie");
    BOOST_TEST(cookie.find("HttpOnly; SameSite=Strict") != std::string::npos);
    const std::string shown = "Cookie: " + cookie.substr(0, cookie.find(';'));
    BOOST_TEST(server.get("/?q=bortnikov", {shown}).header("set-cookie") == "");
    // What the page links and its script asks.
    const auto linked = [&](const std::string& path) {
        const std::size_t at = page.body.find("\"" + path);
        BOOST_REQUIRE(at != std::string::npos);
        std::string address = page.body.substr(at + 1, page.body.find('"', at + 1) - at - 1);
        for (std::size_t amp = 0; (amp = address.find("&amp;", amp)) != std::string::npos; ++amp)
            address.replace(amp, 5, "&");
        return address;
    };
    const std::string exported = linked("/api/v1/export");
    BOOST_TEST(server.get(exported).status == 401);
    BOOST_TEST(server.get(exported, {shown}).status == 200);
    BOOST_TEST(server.get("/api/v1/suggest?q=bor", {shown}).status == 200);
    BOOST_TEST(server.get("/api/v1/search?q=bortnikov", {shown}).status == 401);
    // A feed reader sends no cookie.
    const std::string feed = linked("/api/v1/search");
    const std::string token = feed.substr(feed.find("token=") + 6);
    BOOST_TEST(server.get(feed).status == 200);
    BOOST_TEST(server.get(feed + "&offset=1").status == 200);
    BOOST_TEST(server.get(feed + "&limit=100").status == 401);
    server.stop();
    BOOST_TEST(server.output().find(token) == std::string::npos);
    BOOST_TEST(server.output().find(cookie.substr(0, cookie.find(';'))) == std::string::npos);
    BOOST_TEST(server.output().find("&token=-") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(pages_of_named_sites_may_ask) {
    const LiveServer server(
        {"-d", sample_archive().database(), "--allow-origin", "https://blog.example"});
    const HttpAnswer friendly = server.get("/api/v1/search?q=a", {"Origin: https://blog.example"});
    BOOST_TEST(friendly.header("access-control-allow-origin") == "https://blog.example");
    BOOST_TEST(friendly.header("vary").find("Origin") != std::string::npos);
    BOOST_TEST(friendly.header("access-control-allow-credentials") == "");
    const HttpAnswer other = server.get("/api/v1/search?q=a", {"Origin: https://other.example"});
    BOOST_TEST(other.header("access-control-allow-origin") == "");
}

BOOST_AUTO_TEST_CASE(a_unix_socket_serves_and_is_gone_afterwards) {
    const TemporaryFolder folder;
    const std::string socket = (folder.path() / "socket").string();
    LiveServer server({"-d", sample_archive().database(), "--listen", "unix:" + socket,
                       "--trust-proxy", "unix", "--access-log", "-"});
    {
        HttpConnection connection(socket);
        connection.send(request_text("GET", "/healthz", {"X-Forwarded-For: 1.2.3.4, 5.6.7.8"}));
        BOOST_TEST(connection.receive().status == 200);
    }
    BOOST_TEST(server.stop() == 0);
    BOOST_TEST(server.output().starts_with("5.6.7.8 - - ["));
    BOOST_TEST(!fs::exists(socket));
}

BOOST_AUTO_TEST_CASE(the_log_can_leave_out_what_readers_ask) {
    LiveServer open({"-d", sample_archive().database(), "--access-log", "-"});
    LiveServer shy({"-d", sample_archive().database(), "--access-log", "-", "--no-query-log"});
    for (LiveServer* server : {&open, &shy}) {
        server->get("/api/v1/search?q=my+secret",
                    {"Referer: http://a/?q=my+secret", "User-Agent: a\" b\\ \xC3\xA9"});
        server->stop();
    }
    BOOST_TEST(open.output().find("\"GET /api/v1/search?q=my+secret HTTP/1.1\" 200 ") !=
               std::string::npos);
    BOOST_TEST(open.output().find("\"a\\\" b\\\\ \\xc3\\xa9\"") != std::string::npos);
    BOOST_TEST(shy.output().find("\"GET /api/v1/search HTTP/1.1\" 200 ") != std::string::npos);
    BOOST_TEST(shy.output().find("secret") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(wrong_options_are_told) {
    const std::pair<std::vector<std::string>, const char*> table[] = {
        {{"--base-path", "archive"}, "--base-path takes a path such as /archive, not 'archive'"},
        {{"--listen", "nowhere"}, "'nowhere' is no IP address"},
        {{"--replay", "javascript:x"}, "--replay takes an address such as https://"},
        {{"--api-keys", "/nonexistent"}, "can't read /nonexistent"},
        {{"--port", "70000"}, "--port takes a whole number from 0 to 65535"},
    };
    for (const auto& [arguments, message] : table) {
        std::vector<std::string> all = {"serve", "-d", sample_archive().database()};
        all.insert(all.end(), arguments.begin(), arguments.end());
        const Outcome outcome = run_program({.arguments = all});
        BOOST_TEST(outcome.status == 2);
        BOOST_TEST(outcome.err.find(message) != std::string::npos, outcome.err);
    }
}

BOOST_AUTO_TEST_SUITE_END()
