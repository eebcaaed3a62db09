// SPDX-License-Identifier: GPL-3.0-or-later
// The verb compact: writes a database's tables anew without gaps.
#pragma once

#include "common/program/verb.hpp"

namespace newshound {

extern const Verb compact_verb;

} // namespace newshound
