// SPDX-License-Identifier: GPL-3.0-or-later
// `newshound show ID`: one article as text.
#pragma once

#include "common/program/verb.hpp"

namespace newshound {

extern const Verb show_verb;

} // namespace newshound
