// SPDX-License-Identifier: GPL-3.0-or-later
// newshound serve: the archive over HTTP.
#pragma once

#include "common/program/verb.hpp"

namespace newshound {

extern const Verb serve_verb;

} // namespace newshound
