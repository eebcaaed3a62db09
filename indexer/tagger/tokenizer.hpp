// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts text into words, signs and sentences, much as the CoNLL-2003 corpus does.
#pragma once

#include "indexer/tagger/token.hpp"

#include <string_view>

namespace newshound {

// Words keep inner apostrophes, hyphens, points of abbreviations and decimal signs ("O'Brien",
// "Al-Qaeda", "U.S.", "1,000.5"); a possessive 's stands alone, as does what follows a hyphen
// between a name and a small letter ("Moscow" "-" "based"). A sentence ends at . ! ? unless the
// point belongs to an abbreviation, at a blank line, and at a line break before no small letter.
// Any bytes are taken; time is linear. At most 4 GiB. `text` must outlive the result.
TokenizedText tokenize(std::string_view text);

} // namespace newshound
