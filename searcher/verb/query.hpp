// SPDX-License-Identifier: GPL-3.0-or-later
// `newshound query`, also `newshound help query`: the query language on a page or two.
#pragma once

#include "common/program/verb.hpp"

namespace newshound {

extern const Verb query_verb;

} // namespace newshound
