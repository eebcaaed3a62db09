// SPDX-License-Identifier: GPL-3.0-or-later
// A speaker named beside a quotation without a verb.
#pragma once

#include "indexer/enricher/quotations/speaker.hpp"

#include <cstddef>

namespace newshound {

// All read tokens [from, to) and give kind `none` for other words.

// "X: “…”", "X, director of Y: “…”", "X and Y: “…”"
Speaker label_in(const SpokenText& text, std::size_t from, std::size_t to);

// What a line that only signs a quotation says: "— X, director of Y", a name alone, up to the
// line's end or a comma.
Speaker signature_in(const SpokenText& text, std::size_t from, std::size_t to);

// "In the words of X, “…”", "in X’s words: “…”". English only.
Speaker words_of(const SpokenText& text, std::size_t from, std::size_t to);

} // namespace newshound
