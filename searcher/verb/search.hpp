// SPDX-License-Identifier: GPL-3.0-or-later
// `newshound search WORDS`: asks the archive.
#pragma once

#include "common/program/verb.hpp"

namespace newshound {

extern const Verb search_verb;

} // namespace newshound
