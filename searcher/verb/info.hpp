// SPDX-License-Identifier: GPL-3.0-or-later
// `newshound info`: what the archive holds.
#pragma once

#include "common/program/verb.hpp"

namespace newshound {

extern const Verb info_verb;

} // namespace newshound
