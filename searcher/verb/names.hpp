// SPDX-License-Identifier: GPL-3.0-or-later
// newshound names: corrections of people, organisations and places.
#pragma once

#include "common/program/verb.hpp"

namespace newshound {

extern const Verb names_verb;

} // namespace newshound
