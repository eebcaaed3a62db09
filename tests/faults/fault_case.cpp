// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/fault_case.hpp"

#include "common/program/run_program.hpp"
#include "indexer/verb/verbs.hpp"
#include "searcher/verb/verbs.hpp"
#include "tests/support/run_program.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <iostream>
#include <new>
#include <span>
#include <stdexcept>

namespace newshound::test {
namespace {

void set(char (&place)[512], const std::string& text) {
    std::snprintf(place, sizeof place, "%s", text.c_str());
}

// The program's own way in, as main has it.
int run_here(const std::vector<std::string>& arguments) {
    std::vector<char*> words;
    std::string name = "newshound";
    words.push_back(name.data());
    for (const std::string& word : arguments)
        words.push_back(const_cast<char*>(word.c_str()));
    const std::span<const Verb> lists[] = {indexer_verbs(), searcher_verbs()};
    const int status = run_program(static_cast<int>(words.size()), words.data(), lists);
    std::cout.flush();
    return status;
}

void redirect(const std::string& path, int target) {
    const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (file < 0 || dup2(file, target) < 0) _exit(126);
    close(file);
}

} // namespace

int warm_up(const std::vector<std::string>& arguments) {
    return run_here(arguments);
}

FaultPlan& shared_plan() {
    static FaultPlan* const plan = [] {
        void* memory = mmap(nullptr, sizeof(FaultPlan), PROT_READ | PROT_WRITE,
                            MAP_SHARED | MAP_ANONYMOUS, -1, 0);
        if (memory == MAP_FAILED) throw std::runtime_error("no shared memory");
        return new (memory) FaultPlan;
    }();
    return *plan;
}

RunOutcome run_faulty(const FaultPlace& place, const std::vector<std::string>& arguments,
                      const RunFault& what, double clock_step) {
    FaultPlan& plan = *new (&shared_plan()) FaultPlan;
    set(plan.folder, place.folder);
    set(plan.database, place.database());
    if (what.fault == Fault::power || what.fault == Fault::old_name)
        set(plan.shadow, place.shadow());
    plan.fault = what.fault;
    plan.at = what.at;
    plan.last_commit = what.last_commit;
    plan.clock_step = clock_step;
    const std::string err = place.folder + ".err";
    const pid_t child = fork();
    if (child < 0) throw std::runtime_error("can't fork");
    if (child == 0) {
        redirect(place.folder + ".out", STDOUT_FILENO);
        redirect(err, STDERR_FILENO);
        arm_faults(&plan);
        _exit(run_here(arguments));
    }
    int state = 0;
    if (waitpid(child, &state, 0) != child) throw std::runtime_error("can't wait");
    return {WIFEXITED(state) ? WEXITSTATUS(state) : 128 + WTERMSIG(state), read_file(err)};
}

} // namespace newshound::test
