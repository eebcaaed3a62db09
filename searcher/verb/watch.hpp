// SPDX-License-Identifier: GPL-3.0-or-later
// `newshound watch`: what is new for queries that were left with it.
#pragma once

#include "common/program/verb.hpp"

namespace newshound {

extern const Verb watch_verb;

} // namespace newshound
