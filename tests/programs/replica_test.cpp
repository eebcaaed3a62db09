// SPDX-License-Identifier: GPL-3.0-or-later
// A writer, xapian-replicate behind it and `serve` on what that keeps: real processes, one of them
// killed again and again (docs/replicas.md). Where the machine has xapian-tools.
#include "common/schema/replica.hpp"
#include "tests/support/live_server.hpp"
#include "tests/support/page_html.hpp"
#include "tests/support/shard_server.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>
#include <sys/wait.h>

#include <atomic>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <map>
#include <thread>

namespace fs = std::filesystem;
using namespace newshound::test;
using Json = nlohmann::json;
using namespace std::chrono_literals;

namespace {

constexpr const char* server_program = "/usr/bin/xapian-replicate-server";
constexpr const char* follower_program = "/usr/bin/xapian-replicate";

// Killed outright: a SIGTERM makes Xapian's servers end all that they were started with.
class Process {
  public:
    Process(std::vector<std::string> arguments, const char* program)
        : process_(start_program({std::move(arguments)}, folder_.path(), program)) {}
    ~Process() {
        kill(process_, SIGKILL);
        waitpid(process_, nullptr, 0);
    }
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

  private:
    TemporaryFolder folder_;
    int process_;
};

std::uint16_t port_of(const std::string& database) {
    return LiveServer({"-d", database}).port(); // was free a moment ago
}

// The writer's machine.
class Master {
  public:
    Master() { index(1, true); }

    void index(int pages, bool with_changesets) {
        for (int i = 0; i < pages; ++i, ++pages_)
            folder_.write("pages/" + std::to_string(pages_) + ".html",
                          page_html({.title = "Harbour report " + std::to_string(pages_),
                                     .body = "Ship " + std::to_string(pages_) +
                                             " came to the harbour. The mayor spoke of it."}));
        Run run{{"index", "pages", "-d", "master/news.db", "--quiet"}, "", folder_.path()};
        if (with_changesets) run.environment = {{"XAPIAN_MAX_CHANGESETS", "20"}};
        const Outcome outcome = run_program(run);
        BOOST_REQUIRE_MESSAGE(outcome.status == 0, outcome.err);
    }

    int pages() const { return pages_; }
    std::string folder() const { return (folder_.path() / "master").string(); }
    std::string database() const { return folder() + "/news.db"; }

  private:
    TemporaryFolder folder_;
    int pages_ = 0;
};

struct Asked {
    int status = 0;
    int total = -1;
};

Asked ask(const LiveServer& server) {
    const HttpAnswer answer = server.get("/api/v1/search?q=harbour&limit=1");
    const int total = answer.status == 200 ? Json::parse(answer.body)["total"].get<int>() : -1;
    return {answer.status, total};
}

template <class Condition>
bool comes_true(const Condition& condition) {
    for (int i = 0; i < 600; ++i, std::this_thread::sleep_for(50ms))
        if (condition()) return true;
    return false;
}

// Asks all the time and counts by status, until it is gone.
class Reader {
  public:
    explicit Reader(const LiveServer& server)
        : thread_([this, &server](const std::stop_token& stop) {
              while (!stop.stop_requested())
                  ++answers[ask(server).status];
          }) {}
    void stop() {
        thread_.request_stop();
        thread_.join();
    }

    std::map<int, int> answers{};

  private:
    std::jthread thread_;
};

} // namespace

BOOST_AUTO_TEST_SUITE(replicas)

BOOST_AUTO_TEST_CASE(a_follower_follows_is_killed_and_comes_back,
                     *boost::unit_test::precondition(has_xapian_tools)) {
    Master master;
    const TemporaryFolder folder;
    const std::string replica = (folder.path() / "replica.db").string();
    const std::string port = std::to_string(port_of(master.database()));
    const Process changes({"-I", "127.0.0.1", "-p", port, master.folder()}, server_program);
    const std::vector<std::string> follow = {"-h", "127.0.0.1", "-p", port, "-m", "news.db",
                                             "-i", "0",         "-r", "0",  "-q", replica};
    auto follower = std::make_unique<Process>(follow, follower_program);
    BOOST_REQUIRE(comes_true([&] { return fs::exists(replica + "/XAPIANDB"); }));
    const LiveServer server({"-d", replica});
    const auto is_up_to_date = [&] { return ask(server).total == master.pages(); };
    BOOST_TEST(comes_true(is_up_to_date));

    // Dead or killed while it writes, what it kept is asked all the time.
    Reader reader(server);
    for (int round = 0; round < 8; ++round) {
        master.index(2, true);
        std::this_thread::sleep_for(std::chrono::milliseconds(20 * round));
        follower.reset();
        if (round % 2 == 0) master.index(1, true);
        follower = std::make_unique<Process>(follow, follower_program);
    }
    BOOST_TEST(comes_true(is_up_to_date));
    reader.stop();
    // 500: a moment in which the killed one had left the tables half written. Never less.
    for (const auto& [status, count] : reader.answers)
        BOOST_TEST((status == 200 || status == 500), status << ": " << count);
    BOOST_TEST(reader.answers[200] > 0);

    // Other tables: a whole copy, in the other folder; and no changeset of the old ones is left,
    // so that a run without changesets is a whole copy too.
    const std::string before = newshound::live_folder(replica);
    BOOST_TEST(run_program({{"compact", "-d", master.database()}}).status == 0);
    BOOST_TEST(comes_true([&] { return newshound::live_folder(replica) != before; }));
    BOOST_TEST(comes_true(is_up_to_date));
    master.index(1, false);
    BOOST_TEST(comes_true(is_up_to_date));
    follower.reset();
    const Outcome sound =
        run_program({.arguments = {"doctor", "-d", replica}, // see doctor_test.cpp
                     .environment = {{"ASAN_OPTIONS", "new_delete_type_mismatch=0"}}});
    BOOST_TEST(sound.status == 0, sound.out + sound.err);
    for (const char* verb : {"compact", "doctor"}) {
        std::vector<std::string> words = {verb, "-d", replica};
        if (words.front() == "doctor") words.emplace_back("--repair");
        const Outcome refused = run_program({words});
        BOOST_TEST(refused.status == 2);
        BOOST_TEST(refused.err.find("is a replica, which xapian-replicate writes") !=
                       std::string::npos,
                   refused.err);
    }
    const Outcome written =
        run_program({{"index", source_path("sample-corpus").string(), "-d", replica}});
    BOOST_TEST(written.status == 2);
    BOOST_TEST(written.err.find("is a replica") != std::string::npos, written.err);
    const Outcome within = run_program(
        {{"index", source_path("sample-corpus").string(), "-d", newshound::live_folder(replica)}});
    BOOST_TEST(within.status == 2);
    BOOST_TEST(within.err.find("is a replica") != std::string::npos, within.err);
}

BOOST_AUTO_TEST_SUITE_END()
