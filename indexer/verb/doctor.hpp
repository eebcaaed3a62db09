// SPDX-License-Identifier: GPL-3.0-or-later
// `newshound doctor`: whether a database is sound, and what to do where it is not.
#pragma once

#include "common/program/verb.hpp"

namespace newshound {

extern const Verb doctor_verb;

} // namespace newshound
