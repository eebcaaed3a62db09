// SPDX-License-Identifier: GPL-3.0-or-later
// newshound suggest: words and names of the archive for what is being typed.
#pragma once

#include "common/program/verb.hpp"

namespace newshound {

extern const Verb suggest_verb;

} // namespace newshound
