// SPDX-License-Identifier: GPL-3.0-or-later
// Shards on other machines that answer wrongly: with damaged tables, with nonsense, or with another
// database than a moment before; and what a server does about one that hangs.
#include "tests/support/live_server.hpp"
#include "tests/support/page_archive.hpp"
#include "tests/support/shard_proxy.hpp"
#include "tests/support/shard_server.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <thread>

using namespace newshound::test;
using namespace std::chrono_literals;
using Json = nlohmann::json;
using Words = std::vector<std::string>;
using Clock = std::chrono::steady_clock;

namespace {

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

// Of so many articles about a harbour of that name.
class Harbours : public PageArchive {
  public:
    explicit Harbours(const std::string& name, int articles = 3) {
        for (int i = 0; i < articles; ++i) {
            const std::string number = std::to_string(i);
            write(name + number,
                  {.title = name + " " + number,
                   .body = "Ships came to the harbour of " + name + " at noon of day " + number +
                           ", and the last of them left in the evening."});
        }
        index();
    }
};

Outcome search(Words words, const Words& shards) {
    words.insert(words.begin(), "search");
    words.insert(words.end(), {"--format", "json"});
    words.insert(words.end(), shards.begin(), shards.end());
    return run_program({words});
}

void expect_without(const Outcome& outcome, const std::string& place) {
    BOOST_TEST(outcome.status == 0, outcome.err);
    BOOST_TEST(has(outcome.err, "a partial answer, without " + place + " ("), outcome.err);
    const Json json = Json::parse(outcome.out, nullptr, false);
    BOOST_REQUIRE(!json.is_discarded());
    BOOST_TEST(json["is_partial"] == true);
    BOOST_TEST(json["total"] == 3);
    for (const Json& each : json["shards"])
        BOOST_TEST(each["fault"].is_string() == (each["name"] == place));
}

// All of a table's blocks that hold entries, so that the database can still be opened.
enum class Damage { broken, from_the_future };
void damage(const std::string& database, const std::string& table, Damage kind) {
    constexpr std::size_t block = 8192;
    const std::string path = database + "/" + table + ".glass";
    std::string bytes = read_file(path);
    BOOST_REQUIRE(bytes.size() > block);
    for (std::size_t at = 0; at < bytes.size(); at += block) {
        const bool is_leaf = bytes[at + 4] == 0; // its level, behind the revision
        if (!is_leaf) continue;
        if (kind == Damage::broken)
            bytes.replace(at, block, block, '\0');
        else
            bytes.replace(at, 4, 4, '\xff');
    }
    std::ofstream(path, std::ios::binary) << bytes;
}

} // namespace

BOOST_AUTO_TEST_SUITE(shard_faults, *boost::unit_test::precondition(has_xapian_tools))

BOOST_AUTO_TEST_CASE(a_shard_with_damaged_tables_is_left_out_by_name) {
    const Harbours sound("Sound");
    for (const Damage kind : {Damage::broken, Damage::from_the_future}) {
        const Harbours broken("Broken", 200);
        damage(broken.database(), "position", kind);
        const ShardServer a(sound.database(), "127.0.0.6");
        const ShardServer b(broken.database(), "127.0.0.7");
        const Words both = {"--shard", a.place(), "--shard", b.place()};
        expect_without(search({"\"the harbour\""}, both), b.place());
        expect_without(
            search({"\"the harbour\""}, {"--database", sound.database(), "--shard", b.place()}),
            b.place());
        // What needs no places of words is answered by both.
        const Json whole = Json::parse(search({"ships"}, both).out);
        BOOST_TEST(whole["is_partial"] == false);
        BOOST_TEST(whole["total"] == 203);
        const LiveServer server(both);
        for (int i = 0; i < 6; ++i) {
            const HttpAnswer answer = server.get("/api/v1/search?q=%22the%20harbour%22");
            BOOST_TEST(answer.status == 200, answer.body);
            BOOST_TEST(answer.header("newshound-partial") == b.place());
        }
        // A database here is in the hands of whoever runs the program.
        const Outcome here = search(
            {"\"the harbour\""}, {"--database", sound.database(), "--database", broken.database()});
        BOOST_TEST(here.status == 2);
        BOOST_TEST(has(here.err, "a part of one of the databases here is damaged"), here.err);
        const Outcome beside =
            search({"\"the harbour\""}, {"--database", broken.database(), "--shard", a.place()});
        BOOST_TEST(beside.status == 2);
        BOOST_TEST(has(beside.err, "a part of the database is damaged"), beside.err);
    }
}

// A try does not show what is damaged.
BOOST_AUTO_TEST_CASE(a_damaged_shard_is_tried_again_less_and_less_often) {
    const Harbours sound("Sound");
    const Harbours broken("Broken", 200);
    const std::string table = broken.database() + "/position.glass";
    const std::string whole = read_file(table);
    damage(broken.database(), "position", Damage::broken);
    const ShardServer a(sound.database(), "127.0.0.6");
    const ShardServer b(broken.database(), "127.0.0.7");
    const ShardProxy proxy(b, "127.0.0.8");
    const LiveServer server({"--shard", a.place(), "--shard", proxy.place(), "--workers", "1"});
    const auto missing = [&] {
        const HttpAnswer answer = server.get("/api/v1/search?q=%22the%20harbour%22");
        BOOST_TEST(answer.status == 200, answer.body);
        return answer.header("newshound-partial");
    };
    BOOST_TEST(missing() == proxy.place());
    const int before = proxy.connections();
    const Clock::time_point start = Clock::now();
    int answers = 0;
    for (; Clock::now() - start < 3s; ++answers)
        BOOST_TEST(missing() == proxy.place());
    // After 0.5 s, and 1 more: at each a few connections.
    BOOST_TEST(proxy.connections() - before < 12);
    BOOST_TEST(answers > 3);
    std::ofstream(table, std::ios::binary) << whole;
    const Clock::time_point mended = Clock::now();
    while (Clock::now() - mended < 40s && !missing().empty())
        std::this_thread::sleep_for(50ms);
    BOOST_TEST(missing() == "");
}

// One article that can't be read is no reason to leave out the others.
BOOST_AUTO_TEST_CASE(damaged_articles_of_a_shard_are_told_one_by_one) {
    const Harbours sound("Sound");
    const Harbours broken("Broken", 200);
    damage(broken.database(), "docdata", Damage::broken);
    const ShardServer b(broken.database(), "127.0.0.7");
    const Outcome outcome =
        search({"ships", "--limit", "all"}, {"--database", sound.database(), "--shard", b.place()});
    BOOST_TEST(outcome.status == 0);
    BOOST_TEST(has(outcome.err, "left out: an article of " + b.place() + ": a part of the"),
               outcome.err);
    const Json json = Json::parse(outcome.out);
    BOOST_TEST(json["is_partial"] == false);
    BOOST_TEST(json["results"].size() == 3u);
}

BOOST_AUTO_TEST_CASE(a_shard_that_answers_nonsense_is_left_out_by_name) {
    const Harbours sound("Sound");
    const Harbours garbled("Garbled");
    const ShardServer a(sound.database(), "127.0.0.6");
    const ShardServer b(garbled.database(), "127.0.0.7");
    for (const ShardRequest kind : {ShardRequest::query, ShardRequest::document}) {
        ShardProxy proxy(b, "127.0.0.8");
        const Words both = {"--shard", a.place() + "/1", "--shard", proxy.place() + "/1"};
        BOOST_TEST_INFO_SCOPE("garbled replies to request " << static_cast<int>(kind));
        const Outcome whole = search({"harbour"}, both);
        BOOST_TEST(Json::parse(whole.out)["total"] == 6, whole.err);
        proxy.garble(kind);
        expect_without(search({"harbour"}, both), proxy.place());
        proxy.mend();
        const LiveServer server({both[0], both[1], both[2], both[3], "--workers", "1"});
        const auto missing = [&] {
            const HttpAnswer answer = server.get("/api/v1/search?q=harbour");
            BOOST_TEST(answer.status == 200, answer.body);
            return answer.header("newshound-partial");
        };
        BOOST_TEST(missing() == "");
        proxy.garble(kind);
        BOOST_TEST(missing() == proxy.place());
        proxy.mend();
        for (int i = 0; i < 100 && !missing().empty(); ++i)
            std::this_thread::sleep_for(100ms);
        BOOST_TEST(missing() == "");
    }
}

BOOST_AUTO_TEST_CASE(another_database_in_the_middle_of_an_answer_gives_no_wrong_articles) {
    const Harbours sound("Sound");
    const Harbours first("First");
    const Harbours other("Other");
    const ShardServer a(sound.database(), "127.0.0.6");
    const ShardServer b(first.database(), "127.0.0.7");
    const ShardServer c(other.database(), "127.0.0.9");
    ShardProxy proxy(b, "127.0.0.8");
    const Words both = {"--shard", a.place(), "--shard", proxy.place()};
    const LiveServer server([&] {
        Words words = both;
        words.insert(words.end(), {"--workers", "1"});
        return words;
    }());
    BOOST_TEST(Json::parse(server.get("/api/v1/search?q=first").body)["total"] == 3);
    proxy.change_at(ShardRequest::document, c);
    const HttpAnswer answer = server.get("/api/v1/search?q=sound+OR+first");
    BOOST_TEST(answer.status == 200, answer.body);
    BOOST_TEST(answer.header("newshound-partial") == proxy.place());
    BOOST_TEST(Json::parse(answer.body)["total"] == 3);
    BOOST_TEST(!has(answer.body, "Other"), answer.body);
    // Of the next answers it is a part.
    int total = 0;
    for (int i = 0; i < 100 && total != 3; ++i) {
        total = Json::parse(server.get("/api/v1/search?q=other").body)["total"].get<int>();
        std::this_thread::sleep_for(50ms);
    }
    BOOST_TEST(total == 3);
    BOOST_TEST(Json::parse(server.get("/api/v1/search?q=first").body)["total"] == 0);

    // A command begins its answer anew: opened with one article, it reads the second then.
    proxy.change_at(ShardRequest::document, b, 3);
    const Outcome anew = search({"sound OR other OR first"}, both);
    const Json json = Json::parse(anew.out);
    BOOST_TEST_INFO_SCOPE(anew.err << anew.out.substr(0, 700));
    BOOST_TEST(json["is_partial"] == false);
    BOOST_TEST(json["total"] == 6);
    BOOST_TEST(json["results"].size() == 6u);
    BOOST_TEST(!has(json.dump(), "Other"));
}

BOOST_AUTO_TEST_CASE(a_server_ends_at_once_though_a_shard_hangs) {
    const Harbours sound("Sound");
    const Harbours hung("Hung");
    const ShardServer a(sound.database(), "127.0.0.6");
    const ShardServer b(hung.database(), "127.0.0.7");
    LiveServer server({"--shard", a.place(), "--shard", b.place() + "/4", "--workers", "1"});
    BOOST_TEST(server.get("/api/v1/search?q=harbour").header("newshound-partial") == "");
    b.hang();
    BOOST_TEST(server.get("/api/v1/search?q=harbour").header("newshound-partial") == b.place());
    std::this_thread::sleep_for(1s); // it is tried again
    BOOST_TEST(server.get("/api/v1/search?q=harbour").header("newshound-partial") == b.place());
    const Clock::time_point start = Clock::now();
    BOOST_TEST(server.stop() == 0);
    BOOST_TEST((Clock::now() - start < 2s));
}

// What one worker found, the others need not; and what did not change stays open.
BOOST_AUTO_TEST_CASE(workers_know_of_each_others_lost_shards_and_commits_open_nothing_else) {
    const Harbours here("Here");
    const Harbours sound("Sound");
    const Harbours hung("Hung");
    const ShardServer a(sound.database(), "127.0.0.6");
    const ShardServer b(hung.database(), "127.0.0.7");
    const ShardProxy good(a, "127.0.0.8");
    const ShardProxy lost(b, "127.0.0.9");
    const LiveServer server({"--database", here.database(), "--shard", good.place() + "/2",
                             "--shard", lost.place() + "/2", "--workers", "3"});
    const auto total = [&] {
        const HttpAnswer answer = server.get("/api/v1/search?q=harbour");
        BOOST_TEST(answer.status == 200, answer.body);
        const Json json = Json::parse(answer.body);
        BOOST_TEST(json["is_partial"] == !answer.header("newshound-partial").empty());
        return json["total"].get<int>();
    };
    for (int i = 0; i < 12; ++i)
        BOOST_TEST(total() == 9);
    b.hang();
    while (total() == 9) {
    }
    BOOST_TEST(total() == 6);
    const int good_before = good.connections();
    const int lost_before = lost.connections();
    for (int commit = 0; commit < 3; ++commit) {
        here.write("more" + std::to_string(commit),
                   {.title = "More", .body = "One more harbour is told of."});
        here.index();
        const Clock::time_point start = Clock::now();
        for (int i = 0; i < 6; ++i)
            BOOST_TEST(total() == 7 + commit);
        BOOST_TEST((Clock::now() - start < 1500ms));
    }
    // A worker connects when it is first asked, which two may not have been before.
    BOOST_TEST(good.connections() - good_before <= 2);
    BOOST_TEST(lost.connections() - lost_before < 6);
    b.go_on();
    int now = 0;
    for (int i = 0; i < 300 && now != 12; ++i) {
        now = total();
        std::this_thread::sleep_for(50ms);
    }
    BOOST_TEST(now == 12);
}

BOOST_AUTO_TEST_CASE(an_export_that_loses_a_shard_ends_as_a_partial_answer) {
    const Harbours sound("Sound", 40);
    const Harbours lost("Lost", 40);
    const ShardServer a(sound.database(), "127.0.0.6");
    const ShardServer b(lost.database(), "127.0.0.7");
    ShardProxy proxy(b, "127.0.0.8");
    proxy.close_at(ShardRequest::document, 30); // behind what is read before the first is written
    const Outcome outcome =
        search({"harbour", "--limit", "all"}, {"--shard", a.place(), "--shard", proxy.place()});
    BOOST_TEST(has(outcome.err, "a partial answer, without " + proxy.place()), outcome.err);
    const Json json = Json::parse(outcome.out);
    BOOST_TEST(json["total"] == 80);
    BOOST_TEST(json["results"].size() < 80u);
    BOOST_TEST(json["results"].size() > 40u);
    BOOST_TEST(json["is_partial"] == true);
    BOOST_TEST(json["shards"][1]["fault"].is_string());
}

BOOST_AUTO_TEST_CASE(info_goes_on_without_a_shard_that_breaks) {
    const Harbours sound("Sound");
    const Harbours lost("Lost");
    const ShardServer a(sound.database(), "127.0.0.6");
    const ShardServer b(lost.database(), "127.0.0.7");
    ShardProxy proxy(b, "127.0.0.8");
    proxy.close_at(ShardRequest::terms, 1);
    const Outcome outcome =
        run_program({{"info", "--format", "json", "--shard", a.place(), "--shard", proxy.place()}});
    BOOST_TEST(outcome.status == 0);
    BOOST_TEST(has(outcome.err, "newshound: a partial answer, without " + proxy.place() + " ("),
               outcome.err);
    BOOST_TEST(std::ranges::count(outcome.err, '\n') == 1);
    const Json json = Json::parse(outcome.out);
    BOOST_TEST(json["is_partial"] == true);
    BOOST_TEST(json["articles"] == 3);
}

BOOST_AUTO_TEST_CASE(a_share_is_no_place_of_a_shard) {
    const Outcome outcome = run_program({{"search", "harbour", "--shard", "3/16"}});
    BOOST_TEST(outcome.status == 2);
    BOOST_TEST(has(outcome.err, "a share of an archive is named to index alone"), outcome.err);
}

BOOST_AUTO_TEST_SUITE_END()
