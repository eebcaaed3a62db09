// SPDX-License-Identifier: GPL-3.0-or-later
// How an attribution of words to a speaker is told: that a machine made it, and how sure it is.
#pragma once

#include "common/article/entity.hpp"
#include "common/program/terminal.hpp"

#include <string>

namespace newshound {

// "attributed by machine, 97% sure"; "speaker not known" for a certainty of 0.
std::string attribution_text(double certainty);

// "Ann Lee, mayor; John Doe · attributed by machine, 97% sure": for a terminal, without what is not
// known.
std::string speaker_text(const Terminal& terminal, const Quotation& quotation);

// Who found the speaker, as in JSON and CSV: "machine"; "" where nobody did.
std::string attributed_by(const Quotation& quotation);

} // namespace newshound
