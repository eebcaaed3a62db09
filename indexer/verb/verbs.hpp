// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs of the indexer side, in the order of the program's help.
#pragma once

#include "common/program/verb.hpp"

#include <span>

namespace newshound {

std::span<const Verb> indexer_verbs();

} // namespace newshound
