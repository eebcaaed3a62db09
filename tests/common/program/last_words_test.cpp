// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/error.hpp"
#include "common/program/last_words.hpp"
#include "common/schema/database.hpp"

#include <boost/test/unit_test.hpp>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <string>

using namespace newshound;

namespace {

template <typename Failure>
std::string words_of(const Failure& failure) {
    try {
        throw failure;
    } catch (...) {
        return last_words();
    }
}

// Fails where nobody can catch it, as a destructor of Xapian does.
struct Failing {
    ~Failing() { throw_away(); }
    static void throw_away() {
        errno = ENOSPC;
        throw Xapian::DatabaseError("a write");
    }
};

// What a process ends with, and what it says.
int ends(const auto& work, std::string& said) {
    int ends_of_pipe[2];
    BOOST_REQUIRE(pipe(ends_of_pipe) == 0);
    const pid_t child = fork();
    if (child == 0) {
        dup2(ends_of_pipe[1], STDERR_FILENO);
        speak_last_words(2);
        work();
        _exit(0);
    }
    close(ends_of_pipe[1]);
    char buffer[512];
    for (ssize_t count = 0; (count = read(ends_of_pipe[0], buffer, sizeof buffer)) > 0;)
        said.append(buffer, static_cast<std::size_t>(count));
    close(ends_of_pipe[0]);
    int state = 0;
    BOOST_REQUIRE(waitpid(child, &state, 0) == child);
    return WIFEXITED(state) ? WEXITSTATUS(state) : 128 + WTERMSIG(state);
}

} // namespace

BOOST_AUTO_TEST_SUITE(last_words_of_the_program)

BOOST_AUTO_TEST_CASE(says_what_failed) {
    BOOST_TEST(words_of(Xapian::DatabaseError("Error reading block 7", EIO)) ==
               "the database failed: Error reading block 7: Input/output error; what was committed "
               "before is safe");
    BOOST_TEST(words_of(SystemError("can't read x", ENOENT)) ==
               "can't read x: No such file or directory");
    BOOST_TEST(words_of(7) == "it failed for no reason that it tells");
}

BOOST_AUTO_TEST_CASE(a_failure_that_none_can_catch_ends_the_program_with_its_reason) {
    std::string said;
    BOOST_TEST(ends([] { const Failing failing; }, said) == 2);
    BOOST_TEST(said.starts_with("newshound: the database failed"), said);
    BOOST_TEST(said.ends_with("; what was committed before is safe\n"), said);
}

BOOST_AUTO_TEST_SUITE_END()
