// SPDX-License-Identifier: GPL-3.0-or-later
// The verb index: reads pages into a database.
#pragma once

#include "common/program/verb.hpp"

namespace newshound {

extern const Verb index_verb;

} // namespace newshound
