// SPDX-License-Identifier: GPL-3.0-or-later
// The verb remove: takes articles out, for good, and tells what was taken out.
#pragma once

#include "common/program/verb.hpp"

namespace newshound {

extern const Verb remove_verb;

} // namespace newshound
