// SPDX-License-Identifier: GPL-3.0-or-later
// A library before the C library that lets the n-th operation on files below a folder fail, or ends
// the program there: what disks, power and kill -9 do, at every place where they may do it.
//
// Linked with a program, which then calls arm_faults in a child of its own; or loaded before any
// other by LD_PRELOAD, with the plan in the environment:
//   FAULT_FOLDER  the folder        FAULT_KIND  a name of fault_names    FAULT_AT  the operation
#pragma once

#include <array>
#include <atomic>
#include <string_view>

namespace newshound::test {

enum class Fault {
    none,     // the operations are counted alone
    kill,     // SIGKILL instead of it
    torn,     // half of a write, then SIGKILL
    io_error, // EIO, once
    full,     // ENOSPC, from then on
    half,     // a read or write that does half of what was asked
    signal,   // EINTR, once
    power,    // as kill; the folder `shadow` then holds what had reached the disk
    old_name, // as power, and the last rename had not
    hang,     // never comes back
};

inline constexpr std::array<std::string_view, 10> fault_names = {
    "none", "kill", "torn", "EIO", "ENOSPC", "short", "EINTR", "power", "power, old name", "hang"};

enum class Operation { open, read, write, truncate, sync, rename, unlink, close };

inline constexpr std::array<std::string_view, 8> operation_names = {
    "open", "read", "write", "ftruncate", "fsync", "rename", "unlink", "close"};

// Shared between the program and who watches it: it lies in memory that both see.
struct FaultPlan {
    char folder[512] = {};   // of all that counts
    char database[512] = {}; // of it, what is shadowed, and where a rename is a commit
    char shadow[512] = {};   // "" = none
    Fault fault = Fault::none;
    long at = 0;          // from 1; only operations that the fault applies to are counted
    long last_commit = 0; // the program is killed behind it; 0 = never
    double clock_step =
        0; // seconds a look at the main thread's steady clock, which then has no others
    std::atomic<long> seen{0}; // operations so far
    std::atomic<long> commits{0};
    std::atomic<bool> struck{false};
    std::atomic<int> operation{-1};       // where it struck
    std::atomic<bool> in_database{false}; // whether that was a file of the database
};

bool applies(Fault fault, Operation operation);

// From now on in this process. `plan` is not owned.
void arm_faults(FaultPlan* plan);

} // namespace newshound::test
