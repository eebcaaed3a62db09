// SPDX-License-Identifier: GPL-3.0-or-later
// What HTTP costs: the same queries through the library and through a server with 1, 16 and 200
// clients on connections kept alive.
//
//     bench_serve DATABASE SECONDS WORDS...
//
// starts the newshound of this build on DATABASE (bench_facets makes a large one), asks each of
// WORDS in turn for SECONDS with each number of clients, ten results as JSON, and prints requests a
// second, the median and the 99th percentile in milliseconds, and the server's memory.
#include "searcher/answer/answer.hpp"
#include "searcher/answer/typed_query.hpp"
#include "searcher/renderer/make_renderer.hpp"
#include "tests/support/live_server.hpp"
#include "tests/support/mixed_requests.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <sstream>
#include <thread>

using namespace newshound;
using Clock = std::chrono::steady_clock;

namespace {

double milliseconds_since(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

void print(const char* name, std::vector<double> times, double seconds) {
    if (times.empty()) return;
    std::ranges::sort(times);
    std::printf("%-12s %9.0f/s  p50 %8.3f ms  p99 %8.3f ms\n", name,
                static_cast<double>(times.size()) / seconds, times[times.size() / 2],
                times[times.size() * 99 / 100]);
}

void ask_library(const std::string& database, double seconds,
                 const std::vector<std::string>& words) {
    Answerer archive({database});
    std::vector<double> times;
    const auto start = Clock::now();
    for (std::size_t i = 0; milliseconds_since(start) < seconds * 1000; ++i) {
        const auto begin = Clock::now();
        std::ostringstream out;
        archive.answer(read_query(words[i % words.size()]), {.detail = detail_of("json")}, {},
                       *make_renderer("json", out, {}));
        times.push_back(milliseconds_since(begin));
    }
    print("library", times, seconds);
}

void ask_server(const test::LiveServer& server, std::size_t clients, double seconds,
                const std::vector<std::string>& words) {
    std::vector<std::vector<double>> times(clients);
    std::atomic<std::size_t> refused{0};
    const auto start = Clock::now();
    {
        std::vector<std::jthread> threads;
        for (std::size_t client = 0; client < clients; ++client)
            threads.emplace_back([&, client] {
                test::HttpConnection connection(server.port());
                for (std::size_t i = client; milliseconds_since(start) < seconds * 1000; ++i) {
                    const auto begin = Clock::now();
                    connection.send(
                        test::request_text("GET", "/api/v1/search?q=" + words[i % words.size()]));
                    if (connection.receive().status == 200)
                        times[client].push_back(milliseconds_since(begin));
                    else
                        ++refused;
                }
            });
    }
    std::vector<double> all;
    for (const auto& each : times)
        all.insert(all.end(), each.begin(), each.end());
    print((std::to_string(clients) + " clients").c_str(), all, seconds);
    if (refused > 0) std::printf("             %zu told to come again\n", refused.load());
}

void print_memory(const test::LiveServer& server) {
    const std::string metrics = server.get("/metrics").body;
    const std::size_t at = metrics.rfind("newshound_resident_bytes ");
    std::printf("memory       %.1f MB\n", std::atof(metrics.c_str() + at + 25) / 1e6);
}

void watch_memory(const std::string& database, std::size_t requests,
                  const std::vector<std::string>& words) {
    constexpr std::size_t clients = 16;
    const test::LiveServer server({"--database", database, "--queue", "1000", "--reconcile"});
    for (std::size_t tenth = 0; tenth < 10; ++tenth) {
        std::vector<std::jthread> threads;
        for (std::size_t client = 0; client < clients; ++client)
            threads.emplace_back([&, client] {
                test::HttpConnection connection(server.port());
                for (std::size_t i = client; i < requests / 10; i += clients) {
                    const std::string& word = words[i / clients % words.size()];
                    connection.send(test::mixed_request(i / clients + i, word));
                    connection.receive();
                }
            });
        threads.clear();
        std::printf("%9zu requests: ", (tenth + 1) * (requests / 10));
        print_memory(server);
        std::fflush(stdout);
    }
}

} // namespace

int main(int argc, char** argv) {
    if (argc > 4 && std::string_view(argv[1]) == "--memory") {
        watch_memory(argv[3], std::strtoul(argv[2], nullptr, 10), {argv + 4, argv + argc});
        return 0;
    }
    if (argc < 4 || argv[1][0] == '-') {
        std::fputs("usage: bench_serve DATABASE SECONDS WORDS...\n"
                   "       bench_serve --memory REQUESTS DATABASE WORDS...\n",
                   stderr);
        return 2;
    }
    const std::string database = argv[1];
    const double seconds = std::atof(argv[2]);
    const std::vector<std::string> words(argv + 3, argv + argc);
    ask_library(database, seconds, words);
    const test::LiveServer server({"--database", database, "--queue", "1000"});
    for (const std::size_t clients : {1UL, 16UL, 200UL}) {
        ask_server(server, clients, seconds, words);
        print_memory(server);
    }
    return 0;
}
