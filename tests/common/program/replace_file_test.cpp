// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/error.hpp"
#include "common/program/replace_file.hpp"
#include "tests/support/run_program.hpp"

#include <boost/test/unit_test.hpp>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>

using namespace newshound;
namespace fs = std::filesystem;

BOOST_AUTO_TEST_SUITE(replaced_files)

BOOST_AUTO_TEST_CASE(a_file_is_the_old_one_or_the_new_one) {
    const test::TemporaryFolder folder;
    const fs::path file = folder.write("names.tsv", "old");
    replace_file(file, "new");
    BOOST_TEST(test::read_file(file) == "new");
    BOOST_CHECK_THROW(replace_file(folder.path() / "no folder" / "x", "new"), SystemError);
    BOOST_TEST(std::distance(fs::directory_iterator(folder.path()), {}) == 1);
}

BOOST_AUTO_TEST_CASE(what_killed_programs_left_is_cleared_away_and_what_others_write_is_not) {
    const test::TemporaryFolder folder;
    const fs::path file = folder.write("names.tsv", "old");
    const pid_t dead = fork();
    if (dead == 0) _exit(0);
    BOOST_REQUIRE(waitpid(dead, nullptr, 0) == dead);
    const fs::path left = folder.write("names.tsv.new" + std::to_string(dead), "ha");
    const fs::path alive = folder.write("names.tsv.new" + std::to_string(getppid()), "half");
    const fs::path other = folder.write("names.tsv.newer", "a user's own");
    replace_file(file, "new");
    BOOST_TEST(!fs::exists(left));
    BOOST_TEST(fs::exists(alive));
    BOOST_TEST(fs::exists(other));
}

BOOST_AUTO_TEST_SUITE_END()
