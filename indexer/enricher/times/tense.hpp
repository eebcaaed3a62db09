// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a clause speaks of what has been or of what is to come.
#pragma once

#include "indexer/enricher/times/time_tokens.hpp"

#include <cstddef>
#include <cstdint>

namespace newshound {

enum class Tense : std::uint8_t { unknown, past, future };

// Judged by the nearest verb before the tokens [first, last) in their sentence, else the nearest
// behind; looks at no more than a few dozen tokens. English best; of the other languages only
// the auxiliaries of the word tables.
Tense tense_around(const TimeTokens& tokens, std::size_t first, std::size_t last);

} // namespace newshound
