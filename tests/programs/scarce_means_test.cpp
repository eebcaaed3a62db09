// SPDX-License-Identifier: GPL-3.0-or-later
// The real program where the system gives too little, and where files and clocks do not stand
// still: what went wrong is told, and the next run makes the archive that an undisturbed one makes.
#include "tests/support/archive_state.hpp"
#include "tests/support/live_server.hpp"
#include "tests/support/page_html.hpp"
#include "tests/support/run_program.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <thread>

using namespace newshound::test;
using Json = nlohmann::json;
namespace fs = std::filesystem;

namespace {

struct Place {
    TemporaryFolder folder;
    std::string archive = (folder.path() / "archive").string();

    void write_page(int number, const std::string& more) const {
        const std::string n = std::to_string(number);
        std::string body = "The ferry was late on its day " + n + more + ".";
        for (int i = 0; i < 200; ++i)
            body += " Its captain spoke of wind, of word" + std::to_string(number * 1000 + i) + ".";
        folder.write("archive/" + n + ".html",
                     page_html({"Ferry " + n + " late", body, "https://one.example/" + n}));
    }
    std::string database(const std::string& name) const { return (folder.path() / name).string(); }
    Outcome index(const std::string& name, const std::string& epoch = "1600000000") const {
        return run_program({.arguments = {"index", archive, "--database", database(name)},
                            .environment = {{"SOURCE_DATE_EPOCH", epoch}}});
    }
    // The same under a limit of the shell's ulimit, and without files that whoever runs the tests
    // left open: they count in it.
    Outcome index_within(const std::string& limit, const std::string& name) const {
        return run_program(
            {.arguments = {"-c",
                           "exec 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&-; ulimit " + limit +
                               "; exec \"$@\"",
                           "sh", newshound_path(), "index", archive, "--database", database(name)},
             .environment = {{"SOURCE_DATE_EPOCH", "1600000000"}}},
            "/bin/sh");
    }
    // Xapian's check deletes an object by a smaller type.
    Outcome doctor(const std::string& name) const {
        return run_program({.arguments = {"doctor", "--database", database(name)},
                            .environment = {{"ASAN_OPTIONS", "new_delete_type_mismatch=0"}}});
    }
    int found(const std::string& name, const std::string& query) const {
        const Outcome outcome = run_program(
            {{"search", query, "--limit", "0", "--format", "json", "--database", database(name)}});
        return Json::parse(outcome.out, nullptr, false).value("total", -1);
    }
};

bool is_sanitized() {
#if defined(__has_feature)
    return __has_feature(address_sanitizer);
#else
    return false;
#endif
}

} // namespace

BOOST_AUTO_TEST_SUITE(scarce_means)

BOOST_AUTO_TEST_CASE(a_limit_of_the_system_is_told_and_costs_nothing_that_stays) {
    const Place place;
    for (int i = 0; i < 30; ++i)
        place.write_page(i, "");
    BOOST_TEST(place.index("whole.db").status == 0);
    const std::string whole = archive_state(place.database("whole.db"));
    struct Row {
        const char *limit, *reason;
    };
    std::vector<Row> rows = {{"-f 40", "File too large"}};
    // A sanitizer needs files itself, and has terabytes of addresses.
    if (!is_sanitized()) {
        for (const char* files : {"-n 7", "-n 8", "-n 9"})
            rows.push_back({files, "Too many open files"});
        rows.push_back({"-v 90000", "newshound: "}); // which of them asks first is by chance
    }
    for (const auto& [limit, reason] : rows) {
        BOOST_TEST_CONTEXT(limit) {
            const Outcome outcome = place.index_within(limit, "a.db");
            BOOST_TEST(outcome.status == 2);
            BOOST_TEST(outcome.err.find(reason) != std::string::npos, outcome.err);
            BOOST_TEST(place.index("a.db").status == 0);
            BOOST_TEST((archive_state(place.database("a.db")) == whole));
            BOOST_TEST(leftovers(place.database("a.db")) == "");
            fs::remove_all(place.database("a.db"));
        }
    }
}

BOOST_AUTO_TEST_CASE(files_that_change_or_vanish_while_they_are_read_are_read_again) {
    const Place place;
    for (int i = 0; i < 40; ++i)
        place.write_page(i, "");
    std::atomic<bool> enough = false;
    std::thread changes([&] {
        for (int round = 0; !enough; ++round) {
            place.write_page(round % 20, ", said in round " + std::to_string(round));
            fs::remove(fs::path(place.archive) / (std::to_string(20 + round % 20) + ".html"));
            place.write_page(20 + (round + 10) % 20, ", back in round " + std::to_string(round));
        }
    });
    for (int run = 0; run < 3; ++run)
        BOOST_TEST(place.index("a.db").status == 0);
    enough = true;
    changes.join();
    for (int i = 0; i < 40; ++i)
        place.write_page(i, ", at rest");
    BOOST_TEST(place.index("a.db").status == 0);
    BOOST_TEST(place.found("a.db", "\"at rest\"") == 40);
    BOOST_TEST(place.doctor("a.db").status == 0);
}

BOOST_AUTO_TEST_CASE(a_clock_that_jumps_takes_nothing_away) {
    const Place place;
    place.write_page(1, ", first told");
    BOOST_TEST(place.index("a.db", "4102444800").status == 0); // the year 2100
    place.write_page(1, ", told again");
    place.write_page(2, "");
    BOOST_TEST(place.index("a.db", "946684800").status == 0); // 2000
    BOOST_TEST(place.found("a.db", "\"told again\"") == 1);
    BOOST_TEST(place.found("a.db", "added:\"told again\"") == 1);
    BOOST_TEST(place.found("a.db", "*") == 2);
    BOOST_TEST(place.doctor("a.db").status == 0);
}

BOOST_AUTO_TEST_CASE(readers_stand_through_many_commits) {
    const Place place;
    for (int i = 0; i < 5; ++i)
        place.write_page(i, "");
    BOOST_TEST(place.index("a.db").status == 0);
    const LiveServer server({"--database", place.database("a.db")});
    std::atomic<bool> enough = false;
    std::thread commits([&] {
        const std::vector<std::string> hide = {"remove", "https://one.example/3", "--keep",
                                               "--database", place.database("a.db")};
        const std::vector<std::string> undo = {"remove", "--undo", "https://one.example/3",
                                               "--database", place.database("a.db")};
        for (int i = 0; i < 15; ++i) {
            run_program({hide});
            run_program({undo});
        }
        enough = true;
    });
    int answers = 0;
    while (!enough) {
        const HttpAnswer answer = server.get("/api/v1/search?q=ferry+wind");
        BOOST_TEST(answer.status == 200);
        const int total = Json::parse(answer.body, nullptr, false).value("total", -1);
        BOOST_TEST((total == 4 || total == 5));
        ++answers;
    }
    commits.join();
    BOOST_TEST(answers > 10);
    BOOST_TEST(place.found("a.db", "ferry") == 5);
}

BOOST_AUTO_TEST_SUITE_END()
