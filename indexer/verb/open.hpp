// SPDX-License-Identifier: GPL-3.0-or-later
// `newshound open`: shows the page that an article was read from, or what a web archive has of it,
// in the user's browser.
#pragma once

#include "common/program/verb.hpp"

namespace newshound {

extern const Verb open_verb;

} // namespace newshound
