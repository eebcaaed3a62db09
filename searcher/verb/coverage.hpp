// SPDX-License-Identifier: GPL-3.0-or-later
// newshound coverage: which days and months the archive lacks of each outlet.
#pragma once

#include "common/program/verb.hpp"

namespace newshound {

extern const Verb coverage_verb;

} // namespace newshound
