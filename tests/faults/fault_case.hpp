// SPDX-License-Identifier: GPL-3.0-or-later
// One run of the program during which one thing goes wrong.
#pragma once

#include "tests/faults/fault_shim.hpp"

#include <string>
#include <vector>

namespace newshound::test {

// Where the pages and the database of the runs are.
struct FaultPlace {
    std::string folder;
    std::string archive() const { return folder + "/archive"; }
    std::string database() const { return folder + "/a.db"; }
    std::string shadow() const { return folder + "/shadow"; } // what had reached the disk
};

struct RunOutcome {
    int status = 0;     // exit status; 128 + n when killed by signal n
    std::string errors; // stderr
};

// A child's memory that its parent sees too. One at a time.
FaultPlan& shared_plan();

// What is to happen in a run; the names are those of FaultPlan.
struct RunFault {
    Fault fault = Fault::none;
    long at = 0;
    long last_commit = 0;
};

// Runs the program in this very process, so that its children find read what it reads first. Gives
// its exit status.
int warm_up(const std::vector<std::string>& arguments);

// Runs the program in a child process of this one, with shared_plan() armed.
RunOutcome run_faulty(const FaultPlace& place, const std::vector<std::string>& arguments,
                      const RunFault& what, double clock_step);

} // namespace newshound::test
