// SPDX-License-Identifier: GPL-3.0-or-later
// newshound entity: a person, organisation or place as an entry.
#pragma once

#include "common/program/verb.hpp"

namespace newshound {

extern const Verb entity_verb;

} // namespace newshound
