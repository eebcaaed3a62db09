// SPDX-License-Identifier: GPL-3.0-or-later
// A server under mixed load while its archive grows: does it answer all the time, and keep its
// memory and handles?
//
//     soak [--seconds 1200] [--clients 3] [--pages 20]
//
// An archive of invented pages gets so many more every ten seconds, some of them new versions, by
// `newshound index` beside the server. Clients ask for searches, facets, exports, patterns, pages,
// feeds, suggestions and reconciliation in turn. Prints answers by status, and memory, handles and
// articles every tenth of the time. Exit status 1 when the server did not end by itself at SIGTERM,
// an answer was none of 200, 400, 404 and 503, handles grew, or indexing failed.
#include "tests/support/live_server.hpp"
#include "tests/support/mixed_requests.hpp"
#include "tests/support/page_archive.hpp"

#include <array>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <mutex>
#include <string_view>
#include <thread>

using namespace newshound;
namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

namespace {

struct Settings {
    int seconds = 1200;
    int clients = 3;
    int pages = 20; // a commit
};

constexpr std::array<std::string_view, 8> people = {"Anna Lund",   "Peter Olsen", "Maria Weber",
                                                    "John Doe",    "Ruth Vance",  "Omar Haddad",
                                                    "Chloe Bauer", "Ivan Petrov"};
constexpr std::array<std::string_view, 8> words = {"harbour", "council", "ferry",  "budget",
                                                   "strike",  "school",  "bridge", "verdict"};

// The `number`-th page; one in ten is a new version of the tenth before it.
void write_page(const test::PageArchive& archive, int number) {
    const auto n = static_cast<std::size_t>(number);
    const int article = number % 10 == 9 ? number - 9 : number;
    const std::string person(people[n % people.size()]);
    const std::string word(words[n / 3 % words.size()]);
    const std::string day = std::to_string(10 + number % 19);
    archive.write(
        "p" + std::to_string(article),
        {.title = "The " + word + " of " + std::to_string(article) + " divides the town",
         .body = person + " said the " + word + " would open in " + std::to_string(number) +
                 " days. \u201cWe waited long enough for the " + word + ",\u201d " + person +
                 " said. The Lantern Post reported earlier that " +
                 std::string(people[n * 5 % people.size()]) + " opposed it.",
         .url = "https://lantern.example/story-" + std::to_string(article),
         .published = "2021-0" + std::to_string(1 + number % 9) + "-" + day + "T08:00:00Z"});
}

class Tally {
  public:
    void add(int status) {
        const std::lock_guard lock(mutex_);
        ++by_status_[status];
    }
    std::map<int, std::uint64_t> by_status() {
        const std::lock_guard lock(mutex_);
        return by_status_;
    }

  private:
    std::mutex mutex_;
    std::map<int, std::uint64_t> by_status_; // 0 = no answer came
};

void ask(std::uint16_t port, std::size_t first, const std::atomic<bool>& stop, Tally& tally) {
    while (!stop) {
        test::HttpConnection connection(port);
        // Some hundred on a connection, then another.
        for (std::size_t i = 0; i < 300 && !stop; ++i) {
            connection.send(
                test::mixed_request(first, std::string(words[first / 13 % words.size()])));
            ++first;
            const int status = connection.receive().status;
            tally.add(status);
            if (status == 0) break;
        }
    }
}

std::size_t handles_of(int process) {
    std::size_t count = 0;
    for ([[maybe_unused]] const auto& each :
         fs::directory_iterator("/proc/" + std::to_string(process) + "/fd"))
        ++count;
    return count;
}

double metric(const test::LiveServer& server, const std::string& name) {
    const std::string metrics = server.get("/metrics").body;
    const std::size_t at = metrics.rfind("\n" + name + " ");
    return at == metrics.npos ? 0 : std::atof(metrics.c_str() + at + name.size() + 2);
}

// What is seen every tenth of the time; the handles.
std::size_t print_state(const test::LiveServer& server, Clock::time_point start, int articles) {
    const double seconds = std::chrono::duration<double>(Clock::now() - start).count();
    const std::size_t handles = handles_of(server.process());
    std::printf("%6.0f s  %7.1f MB  %4zu handles  %6d pages written\n", seconds,
                metric(server, "newshound_resident_bytes") / 1e6, handles, articles);
    std::fflush(stdout);
    return handles;
}

Settings settings_of(int argc, char** argv) {
    Settings settings;
    for (int i = 1; i + 1 < argc; i += 2) {
        const std::string_view name = argv[i];
        const int value = std::atoi(argv[i + 1]);
        if (name == "--seconds") settings.seconds = value;
        if (name == "--clients") settings.clients = value;
        if (name == "--pages") settings.pages = value;
    }
    return settings;
}

// Whether all answers are such as a server may give.
bool print_answers(Tally& tally) {
    bool sound = true;
    for (const auto& [status, count] : tally.by_status()) {
        std::printf("%9llu answers with %d\n", static_cast<unsigned long long>(count), status);
        sound = sound && (status == 200 || status == 400 || status == 404 || status == 503);
    }
    return sound;
}

} // namespace

int main(int argc, char** argv) {
    if (argc > 1 && argc % 2 == 0) {
        std::fputs("usage: soak [--seconds N] [--clients N] [--pages N]\n", stderr);
        return 2;
    }
    const Settings settings = settings_of(argc, argv);
    const test::PageArchive archive;
    int written = 0;
    const auto grow = [&] {
        for (int i = 0; i < settings.pages; ++i)
            write_page(archive, written++);
        archive.index();
    };
    grow();
    test::LiveServer server({"--database", archive.database(), "--reconcile"});
    std::atomic<bool> stop{false};
    Tally tally;
    std::vector<std::jthread> clients;
    for (int i = 0; i < settings.clients; ++i)
        clients.emplace_back(
            [&, i] { ask(server.port(), static_cast<std::size_t>(i) * 101, stop, tally); });

    const auto start = Clock::now();
    const auto end = start + std::chrono::seconds(settings.seconds);
    auto next_print = start;
    std::size_t first_handles = 0;
    std::size_t handles = 0;
    for (auto next = start; Clock::now() < end; next += std::chrono::seconds(10)) {
        std::this_thread::sleep_until(std::min(next, end));
        grow();
        if (Clock::now() < next_print) continue;
        next_print += std::chrono::milliseconds(settings.seconds * 100);
        handles = print_state(server, start, written);
        if (first_handles == 0) first_handles = handles;
    }
    stop = true;
    clients.clear();
    print_state(server, start, written);
    const bool sound = print_answers(tally);
    const int status = server.stop();
    std::printf("the server ended with %d\n", status);
    const bool leaks = handles > first_handles + 2 * static_cast<std::size_t>(settings.clients) + 8;
    if (leaks) std::printf("handles grew from %zu to %zu\n", first_handles, handles);
    if (status != 0) std::fputs(server.errors().c_str(), stderr);
    return sound && !leaks && status == 0 ? 0 : 1;
}
