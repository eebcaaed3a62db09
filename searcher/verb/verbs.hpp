// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs of the searcher side, in the order of the program's help.
#pragma once

#include "common/program/verb.hpp"

#include <span>

namespace newshound {

std::span<const Verb> searcher_verbs();

} // namespace newshound
