// SPDX-License-Identifier: GPL-3.0-or-later
// How an attribution of words to a speaker is told: that a machine made it, and how sure it is.
#pragma once

#include <string>

namespace newshound {

// "attributed by machine, 97% sure"; "speaker not known" for a certainty of 0.
std::string attribution_text(double certainty);

} // namespace newshound
