// SPDX-License-Identifier: GPL-3.0-or-later
// newshound sources: which outlets print shared stories first, and whom they cite.
#pragma once

#include "common/program/verb.hpp"

namespace newshound {

extern const Verb sources_verb;

} // namespace newshound
