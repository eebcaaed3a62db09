// SPDX-License-Identifier: GPL-3.0-or-later
// The way in: a command line finds its verb, the verb runs, its outcome becomes an exit status.
#pragma once

#include "common/program/verb.hpp"

#include <span>

namespace newshound {

// Finds the verb named by the first argument among all lists and runs it; answers `help`,
// `--help`, `--version`, no argument and a mistyped verb itself. The one place that catches.
int run_program(int argc, char** argv, std::span<const std::span<const Verb>> lists);

} // namespace newshound
