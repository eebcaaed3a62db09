// SPDX-License-Identifier: GPL-3.0-or-later
// Made-up training texts in newswire style, since no corpus that may ship has datelines, results
// of matches and headlines in capitals.
#pragma once

#include "indexer/tagger/training/conll.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace newshound {

// `count` documents of some ten sentences each, filled from the built-in name lists. Always the
// same.
std::vector<MarkedText> newswire_examples(std::size_t count);

// Every `every`th sentence of `texts` in capital letters, a document each.
std::vector<MarkedText> in_capitals(std::span<const MarkedText> texts, std::size_t every);

} // namespace newshound
