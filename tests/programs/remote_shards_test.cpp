// SPDX-License-Identifier: GPL-3.0-or-later
// Archives of which shards are served by xapian-tcpsrv: the same answers as of the same databases
// here, and what is told when shards are killed, hang, slow down and come back.
#include "tests/support/live_server.hpp"
#include "tests/support/page_archive.hpp"
#include "tests/support/sample_archive.hpp"
#include "tests/support/shard_server.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>
#include <xapian.h>

#include <atomic>
#include <chrono>
#include <mutex>
#include <set>
#include <thread>

using namespace newshound::test;
using namespace std::chrono_literals;
using Json = nlohmann::json;
using Words = std::vector<std::string>;
using Clock = std::chrono::steady_clock;

namespace {

// The sample corpus in two databases, three outlets each.
class Halves {
  public:
    Halves() {
        index("a.db", {"elbkurier.example", "harbourcourier.example", "lavigie.example"});
        index("b.db", {"meridianpost.example", "nevskyvestnik.example", "worldlantern.example"});
    }

    std::string path(const std::string& name) const { return (folder_.path() / name).string(); }

  private:
    TemporaryFolder folder_;

    void index(const std::string& name, const Words& outlets) const {
        Words words = {"index", "--database", path(name)};
        for (const std::string& each : outlets)
            words.push_back(source_path("sample-corpus/" + each).string());
        const Outcome outcome = run_program({words});
        BOOST_REQUIRE_MESSAGE(outcome.status == 0, outcome.err);
    }
};

const Halves& halves() {
    static const Halves both;
    return both;
}

// Both halves, each on an address of its own.
struct Machines {
    ShardServer a{halves().path("a.db"), "127.0.0.2"};
    ShardServer b{halves().path("b.db"), "127.0.0.3"};

    // Who waits for `patience` seconds.
    Words shards(const std::string& patience = "5") const {
        return {"--shard", a.place() + "/" + patience, "--shard", b.place() + "/" + patience};
    }
};

const Machines& machines() {
    static const Machines both;
    return both;
}

Outcome run(Words words, const Words& more) {
    const auto end = std::find(words.begin(), words.end(), "--");
    words.insert(end, more.begin(), more.end());
    return run_program({words});
}

Outcome run_here(const Words& words) {
    return run(words, {"--database", halves().path("a.db"), "--database", halves().path("b.db")});
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

// Without what tells where it comes from.
std::string plain(const std::string& out) {
    if (!out.starts_with("{\"format_version\"")) return out;
    Json json = Json::parse(out, nullptr, false);
    if (json.is_discarded()) return out;
    json.erase("shards");
    return json.dump();
}

// Of a time or a date; "" = none.
std::string day_of(const Json& time) {
    return time.is_string() ? time.get<std::string>().substr(0, 10) : "";
}

// Verbs and features that answer the same over remote shards.
const Words same[] = {
    {"search", "harbour", "--format", "json"},
    {"search", "\"the harbour\"", "--format", "json"},
    {"search", "harbour NEAR/5 city", "--format", "json"},
    {"search", "harb*", "--format", "json"},
    {"search", "harbuor", "--format", "json"}, // did you mean
    {"search", "harbour", "--exact", "--format", "json"},
    {"search", "title:harbour OR outlet:elbkurier", "--format", "json"},
    {"search", "date:2019..2022", "--sort", "relevance", "--limit", "0", "--format", "json"},
    {"search", "said:harbour", "--format", "json"},
    {"search", "said:security", "--quotes", "--format", "csv"},
    {"search", "harbour", "--copies", "collapse", "--format", "json"},
    {"search", "harbour", "--versions", "all", "--format", "json"},
    {"search", "harbour", "--facets", "person,org,place,outlet,lang,year,month,cites", "--limit",
     "0", "--facet-limit", "all", "--format", "json"},
    {"search", "*", "--timeline", "--limit", "0", "--format", "json"},
    {"search", "harbour", "--format", "kwic"},
    {"search", "harbour", "--format", "csv", "--limit", "all"},
    {"search", "harbour", "--format", "ris"},
    {"suggest", "har", "--format", "json"},
    {"suggest", "person:a", "--format", "json"},
    {"coverage", "--format", "csv"},
    {"coverage", "--outlet", "elbkurier", "--format", "json"},
    {"sources", "--format", "json"},
    {"names", "list"},
};

} // namespace

BOOST_AUTO_TEST_SUITE(remote_shards, *boost::unit_test::precondition(has_xapian_tools))

BOOST_DATA_TEST_CASE(remote_shards_answer_as_the_same_databases_here,
                     boost::unit_test::data::xrange(std::size(same)), row) {
    const Outcome here = run_here(same[row]);
    const Outcome there = run(same[row], machines().shards());
    BOOST_TEST_INFO(same[row][0] + " " + (same[row].size() > 1 ? same[row][1] : ""));
    BOOST_TEST(there.err == here.err);
    BOOST_TEST(there.status == here.status);
    BOOST_TEST(plain(there.out) == plain(here.out));
}

// What can't be told of an order that needs more than a value to sort by: the day.
BOOST_AUTO_TEST_CASE(by_date_the_days_come_in_the_same_order) {
    for (const std::string query : {"*", "harbour", "date:2000..", "removed:the"}) {
        for (const std::string sort : {"newest", "oldest", "indexed"}) {
            const Words words = {"search",   "--sort", sort, "--limit", "all",
                                 "--format", "json",   "--", query};
            const Outcome here = run_here(words);
            const Outcome there = run(words, machines().shards());
            BOOST_TEST_INFO(query + " " + sort);
            BOOST_REQUIRE(there.status == here.status);
            const Json a = Json::parse(here.out);
            const Json b = Json::parse(there.out);
            const std::string key = sort == "indexed" ? "indexed" : "published";
            BOOST_REQUIRE(a["results"].size() == b["results"].size());
            std::set<std::string> ids_here;
            std::set<std::string> ids_there;
            for (std::size_t i = 0; i < a["results"].size(); ++i) {
                BOOST_TEST(day_of(a["results"][i][key]) == day_of(b["results"][i][key]));
                ids_here.insert(a["results"][i]["id"].get<std::string>());
                ids_there.insert(b["results"][i]["id"].get<std::string>());
            }
            BOOST_TEST(ids_here == ids_there);
        }
    }
}

BOOST_AUTO_TEST_CASE(what_can_not_travel_is_left_out_with_a_note_or_refused) {
    const std::pair<Words, std::string> noted[] = {
        {{"search", "harbour", "--recency", "30"}, "note: --recency is left out: "},
        {{"search", "harbour", "--feedback"}, "note: --feedback is left out: "},
        {{"search", "*", "--facets", "person", "--count", "stories", "--limit", "0"},
         "note: facets and timeline count articles, not stories: "},
    };
    for (const auto& [words, note] : noted) {
        const Outcome outcome = run(words, machines().shards());
        BOOST_TEST(outcome.status == 0, outcome.err);
        BOOST_TEST(has(outcome.out, note), outcome.out);
    }
    for (const std::string place : {"sentence", "paragraph"}) {
        const Outcome outcome =
            run({"search", "harbour NEAR/" + place + " city"}, machines().shards());
        BOOST_TEST(outcome.status == 2);
        BOOST_TEST(has(outcome.err, "can't be asked of shards on other machines"));
    }
    BOOST_TEST(has(run({"search", "*arbour"}, machines().shards()).err,
                   "over shards on other machines a word with * begins with a letter"));
    const Outcome fuzzy = run({"search", "harbuor~"}, machines().shards());
    BOOST_TEST(has(fuzzy.out, "note: 'harbuor~' is asked with its first letter as typed"));
}

BOOST_AUTO_TEST_CASE(an_answer_tells_what_each_shard_gave) {
    Words words = machines().shards();
    words.insert(words.begin(), {"search", "*", "--limit", "all", "--format", "json"});
    words.insert(words.end(), {"--database", halves().path("a.db")});
    const Json json = Json::parse(run_program({words}).out);
    BOOST_TEST(json["is_partial"] == false);
    const Json& shards = json["shards"];
    BOOST_REQUIRE(shards.size() == 3u);
    BOOST_TEST(shards[0]["name"] == halves().path("a.db")); // --database stands first
    BOOST_TEST(shards[1]["name"] == machines().a.place());
    for (const Json& each : shards)
        BOOST_TEST(each["fault"].is_null());
    // An article that two shards hold is one result.
    std::set<std::string> ids;
    for (const Json& each : json["results"])
        BOOST_TEST(ids.insert(each["id"].get<std::string>()).second);
    BOOST_TEST(shards[0]["hits"] == shards[1]["hits"]);
    BOOST_TEST(shards[0]["hits"].get<std::size_t>() + shards[2]["hits"].get<std::size_t>() ==
               ids.size());
}

BOOST_AUTO_TEST_CASE(a_stub_file_and_local_shards_make_a_set_too) {
    const TemporaryFolder folder;
    const std::string stub =
        folder.write("stub", "remote " + machines().a.place() + "\nauto " + halves().path("b.db"))
            .string();
    const Words words = {"search", "*",      "--facets", "person,outlet", "--limit",
                         "all",    "--sort", "newest",   "--format",      "json"};
    const Json here = Json::parse(run_here(words).out);
    for (const Words& set : {Words{"--stub", stub}, Words{"--shard", machines().a.place(),
                                                          "--shard", halves().path("b.db")}}) {
        const Json json = Json::parse(run(words, set).out);
        BOOST_TEST(json["total"] == here["total"]);
        BOOST_TEST(json["facets"] == here["facets"]);
        BOOST_TEST(json["is_partial"] == false);
    }
}

BOOST_AUTO_TEST_CASE(a_dead_or_hung_shard_is_left_out_and_told) {
    Machines machines;
    const Json whole =
        Json::parse(run({"search", "*", "--format", "json"}, machines.shards("0.5")).out);
    machines.b.kill();
    for (const bool hangs : {false, true}) {
        if (hangs) {
            machines.b.start();
            machines.b.hang();
        }
        const Clock::time_point start = Clock::now();
        const Outcome outcome =
            run({"search", "*", "--format", "json", "--limit", "all"}, machines.shards("0.5"));
        BOOST_TEST((Clock::now() - start < 10s));
        BOOST_TEST(outcome.status == 0);
        BOOST_TEST(has(outcome.err, "a partial answer, without " + machines.b.place() + " ("),
                   outcome.err);
        BOOST_TEST(std::count(outcome.err.begin(), outcome.err.end(), '\n') == 1);
        const Json json = Json::parse(outcome.out);
        BOOST_TEST(json["is_partial"] == true);
        BOOST_TEST(json["shards"][0]["fault"].is_null());
        BOOST_TEST(json["shards"][1]["fault"].is_string());
        BOOST_TEST(json["total"].get<int>() > 0);
        BOOST_TEST(json["total"].get<int>() < whole["total"].get<int>());
    }
    // Nothing that stands for the whole is made of a part.
    const TemporaryFolder folder;
    const std::string receipt = (folder.path() / "receipt").string();
    const Outcome refused =
        run({"search", "harbour", "--receipt", receipt}, machines.shards("0.5"));
    BOOST_TEST(refused.status == 2);
    BOOST_TEST(has(refused.err, "no receipt is written"), refused.err);
    BOOST_TEST(!std::filesystem::exists(receipt));
    machines.b.go_on();
    BOOST_TEST(run({"search", "harbour", "--receipt", receipt}, machines.shards("5")).status == 0);
    machines.b.kill();
    const Outcome unknown = run({"verify", receipt}, machines.shards("0.5"));
    BOOST_TEST(unknown.status == 2);
    BOOST_TEST(has(unknown.err, "there is nothing to compare"), unknown.err);
    const Outcome names = run({"names", "export"}, machines.shards("0.5"));
    BOOST_TEST(names.status == 2);
    BOOST_TEST(names.out == "");
    BOOST_TEST(has(names.err, "nothing is exported"), names.err);
    for (const Words& words : {Words{"names", "review"}, Words{"coverage", "--outlet", "Nobody"}})
        BOOST_TEST(has(run(words, machines.shards("0.5")).err, "a partial answer, without "));
    machines.a.kill();
    const Outcome none = run({"search", "*"}, machines.shards("0.5"));
    BOOST_TEST(none.status == 2);
    BOOST_TEST(has(none.err, "no shard of the archive can be asked: " + machines.a.place()),
               none.err);
}

BOOST_AUTO_TEST_CASE(a_shard_that_is_none_of_ours_is_left_out) {
    const TemporaryFolder folder;
    const std::string path = (folder.path() / "other.db").string();
    Xapian::WritableDatabase(path, Xapian::DB_CREATE).commit();
    const ShardServer other(path, "127.0.0.4");
    const Outcome outcome =
        run({"search", "*"}, {"--shard", machines().a.place(), "--shard", other.place()});
    BOOST_TEST(outcome.status == 0);
    BOOST_TEST(has(outcome.err, other.place() + " (it is a database of another program"),
               outcome.err);
}

BOOST_AUTO_TEST_CASE(a_watch_waits_for_its_shards) {
    Machines machines;
    const TemporaryFolder state;
    const auto watch = [&](Words words, const Words& more = {}) {
        words.insert(words.begin(), "watch");
        words.insert(words.end(), more.begin(), more.end());
        return run_program({words, "", {}, {{"XDG_STATE_HOME", state.path().string()}}});
    };
    const Outcome added = watch({"add", "harbours", "harbour"}, machines.shards("0.5"));
    BOOST_TEST(added.status == 0, added.err);
    BOOST_TEST(watch({"run"}).status == 1); // nothing new
    machines.b.kill();
    const Outcome failed = watch({"run"});
    BOOST_TEST(failed.status == 2);
    BOOST_TEST(has(failed.err, machines.b.place()), failed.err);
    machines.b.start();
    BOOST_TEST(watch({"run"}).status == 1);
}

namespace {

// A server over both machines under the load of several readers, who note what they are told.
class Site {
  public:
    explicit Site(const Machines& machines)
        : server_([&] {
              Words words = machines.shards("0.5");
              words.insert(words.end(), {"--workers", "2", "--time-limit", "2"});
              return words;
          }()),
          missing_("127.0.0.3") {
        for (int i = 0; i < 3; ++i)
            readers_.emplace_back([this] { read(); });
    }
    ~Site() {
        ends_ = true;
        for (std::thread& each : readers_)
            each.join();
    }
    Site(const Site&) = delete;
    Site& operator=(const Site&) = delete;

    const LiveServer& server() const { return server_; }

    // Until each of the next answers is whole, or is not.
    bool becomes(bool whole) {
        const Clock::time_point end = Clock::now() + 30s;
        while (Clock::now() < end) {
            bool all = true;
            for (int i = 0; i < 6 && all; ++i)
                all = is_whole(ask()) == whole;
            if (all) return true;
            std::this_thread::sleep_for(50ms);
        }
        return false;
    }

    std::size_t answers() const { return answers_; }
    std::size_t wrong() const { return wrong_; } // neither whole nor told to be partial
    std::string what() const {                   // was wrong
        const std::lock_guard lock(mutex_);
        return what_ + server_.errors();
    }
    std::chrono::milliseconds longest() const { return std::chrono::milliseconds(longest_); }

  private:
    LiveServer server_;
    std::string missing_;
    std::vector<std::thread> readers_{};
    std::atomic<bool> ends_ = false;
    std::atomic<std::size_t> answers_ = 0;
    std::atomic<std::size_t> wrong_ = 0;
    std::atomic<long> longest_ = 0;
    mutable std::mutex mutex_;
    std::string what_{};

    HttpAnswer ask() const { return server_.get("/api/v1/search?q=*&limit=1000"); }

    static bool is_whole(const HttpAnswer& answer) {
        return Json::parse(answer.body)["is_partial"] == false;
    }

    bool is_right(const HttpAnswer& answer) const {
        if (answer.status != 200) return false;
        const Json json = Json::parse(answer.body, nullptr, false);
        if (json.is_discarded() || !json.contains("is_partial")) return false;
        const std::string header = answer.header("newshound-partial");
        std::size_t gave = 0;
        for (const Json& each : json["shards"])
            gave += each["hits"].get<std::size_t>();
        if (gave != json["results"].size()) return false;
        if (json["is_partial"] == true) return header.starts_with(missing_);
        return header.empty() && gave == json["total"].get<std::size_t>();
    }

    void read() {
        while (!ends_) {
            const Clock::time_point start = Clock::now();
            bool right = false;
            try {
                const HttpAnswer answer = ask();
                right = is_right(answer);
                if (!right) {
                    const std::lock_guard lock(mutex_);
                    what_ += std::to_string(answer.status) + " " +
                             answer.header("newshound-partial") + " " + answer.body.substr(0, 400) +
                             "\n";
                }
            } catch (const std::exception&) { // no connection
            }
            const auto took =
                std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - start).count();
            ++answers_;
            if (!right) ++wrong_;
            if (took > longest_) longest_ = took;
        }
    }
};

} // namespace

BOOST_AUTO_TEST_CASE(a_server_lives_through_faults_of_its_shards) {
    Machines machines;
    Site site(machines);
    BOOST_TEST(site.becomes(true));
    const std::string all =
        Json::parse(site.server().get("/api/v1/search?q=*").body)["total"].dump() + " articles";

    machines.b.kill();
    BOOST_TEST(site.becomes(false));
    for (int i = 0; i < 4; ++i) // each worker has its own
        BOOST_TEST(!has(site.server().get("/?ui=en").body, all));
    const HttpAnswer page = site.server().get("/?q=*&ui=de");
    BOOST_TEST(has(page.body, "Unvollständig: Es fehlt, was " + machines.b.place() + " hat"));
    BOOST_TEST(page.header("cache-control") == "no-store");
    BOOST_TEST(page.header("etag") == "");
    for (const char* path :
         {"/api/v1/suggest?q=har", "/api/v1/coverage", "/api/v1/sources", "/api/v1/export?q=*"})
        BOOST_TEST(site.server().get(path).header("newshound-partial") == machines.b.place());
    machines.b.start();
    BOOST_TEST(site.becomes(true));
    BOOST_TEST(!has(site.server().get("/?q=*&ui=de").body, "Unvollständig"));
    for (int i = 0; i < 4; ++i)
        BOOST_TEST(has(site.server().get("/?ui=en").body, all));

    machines.b.hang();
    BOOST_TEST(site.becomes(false));
    machines.b.go_on();
    BOOST_TEST(site.becomes(true));

    machines.b.kill(); // and at once again
    machines.b.start();
    BOOST_TEST(site.becomes(true));

    for (int i = 0; i < 20; ++i) { // slow, but not too slow
        machines.b.hang();
        std::this_thread::sleep_for(100ms);
        machines.b.go_on();
        std::this_thread::sleep_for(20ms);
    }
    BOOST_TEST(site.becomes(true));
    BOOST_TEST(site.wrong() == 0u, site.what());
    BOOST_TEST(site.answers() > 20u);
    BOOST_TEST((site.longest() < 10s));
}

BOOST_AUTO_TEST_CASE(idle_connections_may_be_closed_and_commits_are_followed) {
    const PageArchive archive;
    archive.write("one", {"Harbour opens", "Ships came to the harbour of the town at noon."});
    archive.index();
    const ShardServer shard(archive.database(), "127.0.0.5", {"--idle-timeout", "300"});
    const LiveServer server({"--shard", shard.place()});
    const auto total = [&] {
        const HttpAnswer answer = server.get("/api/v1/search?q=harbour");
        BOOST_TEST(answer.header("newshound-partial") == "");
        BOOST_REQUIRE_MESSAGE(answer.status == 200, answer.body + server.errors());
        return Json::parse(answer.body)["total"].get<int>();
    };
    for (int i = 0; i < 3; ++i) {
        BOOST_TEST(total() == 1);
        std::this_thread::sleep_for(700ms);
    }
    archive.write("two", {"Harbour closes", "The last ship left the old harbour in the evening."});
    archive.index();
    BOOST_TEST(total() == 2);
}

BOOST_AUTO_TEST_CASE(a_server_without_any_shard_says_so_until_one_comes) {
    Machines machines;
    const LiveServer server(machines.shards("0.5"));
    BOOST_TEST(server.get("/api/v1/search?q=*").status == 200);
    machines.a.kill();
    machines.b.kill();
    BOOST_TEST(server.get("/api/v1/search?q=*").status == 503);
    BOOST_TEST(server.get("/api/v1/search?q=*").status == 503);
    machines.a.start();
    int status = 0;
    for (int i = 0; i < 200 && status != 200; ++i) {
        std::this_thread::sleep_for(100ms);
        status = server.get("/api/v1/search?q=*").status;
    }
    BOOST_TEST(status == 200);
}

BOOST_AUTO_TEST_SUITE_END()
