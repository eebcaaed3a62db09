// SPDX-License-Identifier: GPL-3.0-or-later
// contrib/: the nginx examples in a real nginx before real servers, the systemd units before
// systemd's own judge, Xapian's servers as they start them. Each where the machine has it
// (contrib/install-dependencies --tests).
#include "tests/support/live_server.hpp"
#include "tests/support/sample_archive.hpp"

#include <boost/test/unit_test.hpp>
#include <sys/wait.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <memory>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

namespace fs = std::filesystem;
using namespace newshound::test;

namespace {

void replace(std::string& text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    BOOST_REQUIRE_MESSAGE(at != text.npos, "the example lacks " << from);
    text.replace(at, from.size(), to);
}

// A port that was free a moment ago.
std::uint16_t free_port() {
    const LiveServer server({"-d", sample_archive().database()});
    return server.port();
}

class Nginx {
  public:
    // `site` is an example, made to fit this machine but for where it listens and caches.
    Nginx(std::string site, std::uint16_t port) {
        replace(site, "listen 80;", "listen 127.0.0.1:" + std::to_string(port) + ";");
        if (site.find("/var/cache/nginx/newshound") != site.npos)
            replace(site, "/var/cache/nginx/newshound", (folder_.path() / "cache").string());
        const std::string root = folder_.path().string();
        folder_.write("site.conf", site);
        const fs::path main = folder_.write(
            "nginx.conf", "daemon off; master_process off; pid " + root +
                              "/pid; error_log stderr;\nevents {}\nhttp {\naccess_log off;\n"
                              "client_body_temp_path " +
                              root + "/body; proxy_temp_path " + root +
                              "/proxy; fastcgi_temp_path " + root + "/f; uwsgi_temp_path " + root +
                              "/u; scgi_temp_path " + root + "/s;\ninclude " + root +
                              "/site.conf;\n}\n");
        process_ =
            start_program({{"-p", root, "-c", main.string()}}, folder_.path(), "/usr/sbin/nginx");
    }
    ~Nginx() {
        kill(process_, SIGTERM);
        waitpid(process_, nullptr, 0);
    }
    Nginx(const Nginx&) = delete;
    Nginx& operator=(const Nginx&) = delete;
    std::string errors() const { return read_file(folder_.path() / "err"); }

  private:
    TemporaryFolder folder_;
    int process_ = -1;
};

HttpAnswer get(std::uint16_t port, const std::string& target) {
    for (int i = 0;; ++i) {
        try {
            HttpConnection connection(port);
            connection.send("GET " + target + " HTTP/1.1\r\nHost: news.example.org\r\n\r\n");
            return connection.receive();
        } catch (const std::exception&) {
            if (i == 100) throw; // not listening yet
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
    }
}

// The words of the line that a unit starts, of port 9501.
std::vector<std::string> started_by(const std::string& unit) {
    const std::string text = read_file(source_path("contrib/systemd/" + unit));
    const std::size_t start = text.find("ExecStart=") + std::string("ExecStart=").size();
    std::istringstream line(text.substr(start, text.find('\n', start) - start));
    std::vector<std::string> words;
    for (std::string word; line >> word;) {
        if (const std::size_t at = word.find("%i"); at != word.npos) word.replace(at, 2, "9501");
        words.push_back(word);
    }
    return words;
}

// On which addresses somebody listens on that port, as the kernel writes them.
std::vector<std::string> listening(std::uint16_t port) {
    std::vector<std::string> addresses;
    for (const char* table : {"/proc/net/tcp", "/proc/net/tcp6"}) {
        std::istringstream lines(read_file(table));
        for (std::string line; std::getline(lines, line);) {
            std::istringstream fields(line);
            std::string number, local, remote, state;
            fields >> number >> local >> remote >> state;
            const std::size_t colon = local.find(':');
            if (state == "0A" && std::stoul(local.substr(colon + 1), nullptr, 16) == port)
                addresses.push_back(local.substr(0, colon));
        }
    }
    return addresses;
}

} // namespace

BOOST_AUTO_TEST_SUITE(contrib)

BOOST_AUTO_TEST_CASE(the_nginx_example_serves_caches_and_limits) {
    if (!fs::exists("/usr/sbin/nginx")) {
        BOOST_TEST_MESSAGE("no nginx here");
        return;
    }
    const TemporaryFolder folder;
    const std::string socket = (folder.path() / "socket").string();
    const std::uint16_t port = free_port();
    const LiveServer server({"-d", sample_archive().database(), "--listen", "unix:" + socket,
                             "--trust-proxy", "unix", "--access-log", "-"});
    std::string site = read_file(source_path("contrib/nginx/newshound.conf"));
    replace(site, "/run/newshound/socket", socket);
    const Nginx nginx(site, port);
    const std::string target = "/api/v1/search?q=bortnikov&format=atom";
    const HttpAnswer first = get(port, target);
    BOOST_TEST_REQUIRE(first.status == 200, nginx.errors());
    BOOST_TEST(first.header("x-cache") == "MISS");
    BOOST_TEST(first.body.find("http://news.example.org/article/") != std::string::npos);
    BOOST_TEST(get(port, target).header("x-cache") == "HIT");
    std::this_thread::sleep_for(std::chrono::milliseconds(2100));
    BOOST_TEST(get(port, target).header("x-cache") == "REVALIDATED");
    BOOST_TEST(server.output().starts_with("127.0.0.1 - - ["));
    BOOST_TEST(get(port, "/api/v1/export?q=*").body.size() > 10'000U);
    int limited = 0;
    for (int i = 0; i < 60; ++i)
        if (get(port, "/api/v1/search?q=" + std::to_string(i)).status == 429) ++limited;
    BOOST_TEST(limited > 0);
}

// Readers notice nothing of a replica that dies.
BOOST_AUTO_TEST_CASE(the_nginx_example_passes_over_a_dead_replica) {
    if (!fs::exists("/usr/sbin/nginx")) {
        BOOST_TEST_MESSAGE("no nginx here");
        return;
    }
    const std::uint16_t port = free_port();
    std::vector<std::unique_ptr<LiveServer>> servers;
    std::string site = read_file(source_path("contrib/nginx/newshound-replicas.conf"));
    for (const char* place : {"127.0.0.1:8081", "127.0.0.1:8082", "127.0.0.1:8083"}) {
        servers.push_back(std::make_unique<LiveServer>(
            std::vector<std::string>{"-d", sample_archive().database()}));
        replace(site, place, "127.0.0.1:" + std::to_string(servers.back()->port()));
    }
    const Nginx nginx(site, port);
    const std::string target = "/api/v1/search?q=bortnikov";
    while (servers.size() > 1) {
        const HttpAnswer answer = get(port, target);
        BOOST_TEST_REQUIRE(answer.status == 200, nginx.errors());
        const std::string used = answer.header("x-replica");
        const auto at = std::ranges::find_if(servers, [&](const auto& server) {
            return used.ends_with(":" + std::to_string(server->port()));
        });
        BOOST_TEST_REQUIRE((at != servers.end()), used);
        kill((*at)->process(), SIGKILL);
        servers.erase(at);
        for (int i = 0; i < 10; ++i)
            BOOST_TEST(get(port, target).status == 200);
    }
}

BOOST_AUTO_TEST_CASE(systemd_takes_the_units) {
    if (!fs::exists("/usr/bin/systemd-analyze")) {
        BOOST_TEST_MESSAGE("no systemd here");
        return;
    }
    const TemporaryFolder folder;
    for (const auto& each : fs::directory_iterator(source_path("contrib/systemd"))) {
        std::string unit = read_file(each.path());
        const std::size_t program = unit.find("ExecStart=") + std::string("ExecStart=").size();
        unit.replace(program, unit.find(' ', program) - program, newshound_path());
        // Of one that stands for many, one.
        std::string name = each.path().filename().string();
        if (const std::size_t at = name.find("@."); at != name.npos) name.insert(at + 1, "9501");
        const std::string file = folder.write(name, unit).string();
        const Outcome outcome =
            run_program({{"verify", "--man=no", file}}, "/usr/bin/systemd-analyze");
        BOOST_TEST(outcome.status == 0, outcome.err);
        BOOST_TEST(outcome.err.find(name + ":") == std::string::npos, outcome.err);
    }
}

// Neither of Xapian's servers asks who comes.
BOOST_AUTO_TEST_CASE(what_the_units_start_listens_to_this_machine_alone) {
    for (const std::string name :
         {"newshound-shard@.service", "newshound-replicate-server.service"}) {
        std::vector<std::string> words = started_by(name);
        if (!fs::exists(words.front())) {
            BOOST_TEST_MESSAGE("skipped: no " << words.front() << " (package xapian-tools)");
            return;
        }
        const std::uint16_t port = free_port();
        for (std::string& word : words) {
            if (word == "9501") word = std::to_string(port);
            if (word == "--port=9400") word = "--port=" + std::to_string(port);
        }
        const std::string program = words.front();
        words.erase(words.begin());
        words.back() = sample_archive().database();
        const TemporaryFolder folder;
        const int process = start_program({words}, folder.path(), program);
        std::vector<std::string> addresses;
        for (int i = 0; i < 200 && addresses.empty(); ++i) {
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
            addresses = listening(port);
        }
        kill(process, SIGKILL); // a SIGTERM would end this test, too
        waitpid(process, nullptr, 0);
        BOOST_TEST(addresses == std::vector<std::string>{"0100007F"},
                   boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_SUITE_END()
