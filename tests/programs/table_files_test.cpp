// SPDX-License-Identifier: GPL-3.0-or-later
// The real program over a database whose files are not as they were written: refused on opening, or
// answered as before, never answered otherwise.
#include "tests/support/page_html.hpp"
#include "tests/support/run_program.hpp"

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <fstream>
#include <functional>

using namespace newshound::test;
namespace fs = std::filesystem;

namespace {

struct Damage {
    const char* what;
    bool is_refused; // else it does no harm
    std::function<void(const fs::path&)> apply;
};

void overwrite(const fs::path& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

const Damage damages[] = {
    {"deleted", true, [](const fs::path& path) { fs::remove(path); }},
    {"emptied", true, [](const fs::path& path) { fs::resize_file(path, 0); }},
    {"cut by a byte", true,
     [](const fs::path& path) { fs::resize_file(path, fs::file_size(path) - 1); }},
    {"cut in half", true,
     [](const fs::path& path) { fs::resize_file(path, fs::file_size(path) / 2); }},
    {"zeroed", true,
     [](const fs::path& path) { overwrite(path, std::string(fs::file_size(path), '\0')); }},
    // As a killed writer leaves it.
    {"appended", false,
     [](const fs::path& path) { overwrite(path, read_file(path) + std::string(9000, 'x')); }},
};

// What readers say: of words, a phrase and the archive.
std::string answers(const std::string& database, int& refused) {
    std::string all;
    for (const std::vector<std::string>& words :
         {std::vector<std::string>{"search", "story", "--format", "json", "--facets", "outlet"},
          {"search", "\"of its kind\"", "--format", "json"},
          {"coverage"}}) {
        std::vector<std::string> arguments = words;
        arguments.insert(arguments.begin() + 1, {"--database", database});
        const Outcome outcome = run_program({arguments});
        if (outcome.status == 2 && outcome.out.empty()) ++refused;
        all += outcome.out.substr(0, outcome.out.find("\"seconds\"")) + outcome.err;
    }
    return all;
}

} // namespace

BOOST_AUTO_TEST_SUITE(table_files)

BOOST_AUTO_TEST_CASE(every_file_of_a_database_must_be_as_it_was_written) {
    const TemporaryFolder folder;
    const std::string archive = (folder.path() / "archive").string();
    const std::string whole = (folder.path() / "whole.db").string();
    for (int i = 0; i < 40; ++i) {
        const std::string n = std::to_string(i);
        folder.write("archive/" + n + ".html",
                     page_html({"Story number " + n, "It was the " + n + "th of its kind.",
                                "https://one.example/" + n}));
    }
    BOOST_TEST_REQUIRE(run_program({{"index", archive, "--database", whole}}).status == 0);
    int refused = 0;
    const std::string database = (folder.path() / "a.db").string();
    const auto copy = [&] {
        fs::remove_all(database);
        fs::copy(whole, database);
    };
    copy();
    const std::string before = answers(database, refused);
    BOOST_TEST(refused == 0);
    for (const char* table : {"postlist", "docdata", "termlist", "position"}) {
        const std::string name = std::string(table) + ".glass";
        for (const Damage& damage : damages) {
            BOOST_TEST_CONTEXT(name << " " << damage.what) {
                copy();
                damage.apply(fs::path(database) / name);
                refused = 0;
                const std::string now = answers(database, refused);
                BOOST_TEST(refused == (damage.is_refused ? 3 : 0));
                if (damage.is_refused)
                    BOOST_TEST(now.find("its file " + name) != std::string::npos);
                else
                    BOOST_TEST((now == before));
                const Outcome index = run_program({{"index", archive, "--database", database}});
                BOOST_TEST(index.status == (damage.is_refused ? 2 : 0), index.err);
            }
        }
    }
}

// What a run takes and frees again at the end of a file is never written.
BOOST_AUTO_TEST_CASE(a_file_may_end_before_its_last_free_blocks) {
    const TemporaryFolder folder;
    const std::string archive = (folder.path() / "archive").string();
    const std::string database = (folder.path() / "a.db").string();
    std::string story;
    for (int i = 0; i < 2000; ++i)
        story += " The " + std::to_string(i) + "th stone of the quay was laid in the morning.";
    for (int i = 0; i < 30; ++i)
        folder.write("archive/" + std::to_string(i) + ".html",
                     page_html({"Story number " + std::to_string(i), story + std::to_string(i),
                                "https://one.example/" + std::to_string(i)}));
    BOOST_TEST_REQUIRE(run_program({{"index", archive, "--database", database}}).status == 0);
    const std::vector<std::string> how[] = {{"--keep", "--query", "quay"}, {"--query", "quay"}};
    for (const std::vector<std::string>& options : how) {
        const std::string copy = (folder.path() / "copy.db").string();
        fs::remove_all(copy);
        fs::copy(database, copy);
        Run run{.arguments = {"remove", "--database", copy}};
        run.arguments.insert(run.arguments.end(), options.begin(), options.end());
        BOOST_TEST_REQUIRE(run_program(run).status == 0);
        // For what Xapian's check deletes, as in doctor_test.cpp.
        const Outcome doctor =
            run_program({.arguments = {"doctor", "--database", copy},
                         .environment = {{"ASAN_OPTIONS", "new_delete_type_mismatch=0"}}});
        BOOST_TEST(doctor.status == 0, doctor.out + doctor.err);
    }
}

BOOST_AUTO_TEST_SUITE_END()
