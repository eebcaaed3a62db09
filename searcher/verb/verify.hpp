// SPDX-License-Identifier: GPL-3.0-or-later
// `newshound verify RECEIPT`: asks again and tells whether the answer is the same.
#pragma once

#include "common/program/verb.hpp"

namespace newshound {

extern const Verb verify_verb;

} // namespace newshound
