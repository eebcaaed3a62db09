// SPDX-License-Identifier: GPL-3.0-or-later
// Who a clause beside a quotation says is speaking: "said X", "X, who …, said", "X: ".
#pragma once

#include "indexer/enricher/quotations/speaker.hpp"

#include <cstddef>

namespace newshound {

// What the clause of tokens [from, to) that follows a quotation says.
Speaker speaker_after(const SpokenText& text, std::size_t from, std::size_t to);

// What the clause that leads to a quotation says, or one that speaks without a quotation.
Speaker speaker_before(const SpokenText& text, std::size_t from, std::size_t to);

} // namespace newshound
