// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that never answers: the run ends when it is asked to, and the next one goes on.
#include "tests/support/page_html.hpp"
#include "tests/support/run_program.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>
#include <sys/wait.h>

#include <chrono>
#include <csignal>
#include <optional>
#include <thread>

using namespace newshound::test;
using Json = nlohmann::json;
namespace fs = std::filesystem;

namespace {

constexpr std::chrono::seconds patience{60}; // of the test; the program promises two seconds

template <typename Done>
bool wait_for(Done done) {
    const auto end = std::chrono::steady_clock::now() + patience;
    while (std::chrono::steady_clock::now() < end) {
        if (done()) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return false;
}

Run index_run(const TemporaryFolder& folder) {
    return {.arguments = {"index", folder.path() / "pages", "--database", "news.db", "--threads",
                          "1", "--format", "json"},
            .folder = folder.path()};
}

// What a run whose reading of one page hangs ends with when `signal` comes; nothing when it does
// not end.
std::optional<int> status_of_hung_run(const TemporaryFolder& folder, int signal) {
    Run run = index_run(folder);
    run.environment = {{"LD_PRELOAD", FAULT_SHIM},
                       {"FAULT_FOLDER", folder.path() / "pages/hung.html"},
                       {"FAULT_KIND", "hang"},
                       {"FAULT_AT", "1"}};
    const int process = start_program(run, folder.path());
    // From then on it takes signals; it can't end by itself.
    const bool begun = wait_for([&] { return fs::exists(folder.path() / "news.db/iamglass"); });
    if (begun) kill(process, signal);
    int status = 0;
    const bool ended =
        begun && wait_for([&] { return waitpid(process, &status, WNOHANG) == process; });
    if (!ended) kill(process, SIGKILL);
    if (!ended) waitpid(process, &status, 0);
    if (!ended || !WIFEXITED(status)) return std::nullopt;
    return WEXITSTATUS(status);
}

} // namespace

BOOST_AUTO_TEST_SUITE(hung_read)

BOOST_AUTO_TEST_CASE(a_run_ends_when_asked_though_a_read_does_not) {
    for (const int signal : {SIGTERM, SIGINT}) {
        const TemporaryFolder folder;
        for (const char* name : {"a", "hung", "z"}) {
            const std::string page = name;
            folder.write("pages/" + page + ".html",
                         page_html({"Harbour " + page + " opens", "Ships came to " + page + ".",
                                    "https://one.example/" + page}));
        }
        const std::optional<int> status = status_of_hung_run(folder, signal);
        BOOST_TEST_REQUIRE(status.has_value(), "it hangs, or died");
        BOOST_TEST(*status == 2);
        const Json interrupted = Json::parse(read_file(folder.path() / "out"));
        BOOST_TEST(interrupted["interrupted"] == true, interrupted);
        const Json report = Json::parse(run_program(index_run(folder)).out);
        BOOST_TEST(report["indexed"].get<int>() + interrupted["indexed"].get<int>() == 3, report);
    }
}

BOOST_AUTO_TEST_SUITE_END()
