// SPDX-License-Identifier: GPL-3.0-or-later
// `newshound inspect PAGE…`: what Newshound understands of a page, without any index.
#pragma once

#include "common/program/verb.hpp"

namespace newshound {

extern const Verb inspect_verb;

} // namespace newshound
