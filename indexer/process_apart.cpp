// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/process_apart.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <thread>

namespace newshound {
namespace {

constexpr int status_ended = 0;
constexpr int status_threw = 1;
// The work of a page takes some milliseconds.
constexpr std::chrono::milliseconds first_wait{1};
constexpr std::chrono::milliseconds longest_wait{50};

std::size_t address_space() {
    std::ifstream statm("/proc/self/statm");
    std::size_t pages = 0;
    statm >> pages;
    return pages * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

void limit(int resource, rlim_t most) {
    rlimit bounds{};
    if (getrlimit(static_cast<__rlimit_resource>(resource), &bounds) != 0) return;
    bounds.rlim_cur = std::min(bounds.rlim_max, most);
    setrlimit(static_cast<__rlimit_resource>(resource), &bounds);
}

[[noreturn]] void be_apart(const std::function<void()>& work, const ApartLimits& limits,
                           pid_t parent) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent) _exit(status_threw);
    for (const int number : {SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL})
        signal(number, SIG_DFL);
    for (const int number : {SIGINT, SIGTERM}) // the parent ends it
        signal(number, SIG_IGN);
    const int nowhere = open("/dev/null", O_RDWR);
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        if (nowhere >= 0) dup2(nowhere, stream);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_CPU, static_cast<rlim_t>(limits.processor.count()));
    limit(RLIMIT_AS, address_space() + limits.memory);
    try {
        work();
    } catch (...) {
        _exit(status_threw);
    }
    _exit(status_ended);
}

} // namespace

Apart run_apart(const std::function<void()>& work, const ApartLimits& limits,
                const std::atomic<bool>* stop) {
    const pid_t parent = getpid();
    const pid_t child = fork();
    if (child < 0) return Apart::unknown;
    if (child == 0) be_apart(work, limits, parent);
    const auto deadline = std::chrono::steady_clock::now() + limits.wall;
    auto wait = first_wait;
    for (;;) {
        int state = 0;
        const pid_t ended = waitpid(child, &state, WNOHANG);
        if (ended == child)
            return WIFEXITED(state) && WEXITSTATUS(state) == status_ended ? Apart::ended
                                                                          : Apart::died;
        const bool is_to_end =
            (stop && stop->load()) || std::chrono::steady_clock::now() >= deadline;
        if (is_to_end || (ended < 0 && errno != EINTR)) break;
        std::this_thread::sleep_for(wait);
        wait = std::min(2 * wait, longest_wait);
    }
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    return Apart::unknown;
}

} // namespace newshound
