// SPDX-License-Identifier: GPL-3.0-or-later
// The time of day printed beside a date: "9:14 p.m. EDT", "21.14 Uhr", "14h30", "21:14:05Z".
#pragma once

#include "common/article/date.hpp"
#include "indexer/extractor/dates/date_tokens.hpp"

#include <cstddef>
#include <span>

namespace newshound {

// Reads a clock that stands at tokens[at], or a few signs and small words ("at", "um", "|") behind
// it, into `date`. Returns the index behind what was read; `at` itself when there is none.
std::size_t read_clock(std::span<const DateToken> tokens, std::size_t at, Date& date);

} // namespace newshound
