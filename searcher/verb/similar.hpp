// SPDX-License-Identifier: GPL-3.0-or-later
// `newshound similar ID`: articles like a given one, or earlier ones that explain it.
#pragma once

#include "common/program/verb.hpp"

namespace newshound {

extern const Verb similar_verb;

} // namespace newshound
