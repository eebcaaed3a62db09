// SPDX-License-Identifier: GPL-3.0-or-later
// newshound diff: what two versions of an article differ in.
#pragma once

#include "common/program/verb.hpp"

namespace newshound {

extern const Verb diff_verb;

} // namespace newshound
