// SPDX-License-Identifier: GPL-3.0-or-later
// Whom "he said" and "she said" mean.
#pragma once

#include "indexer/enricher/quotations/clause_speaker.hpp"
#include "indexer/enricher/quotations/quotation_marks.hpp"

#include <cstddef>
#include <optional>
#include <span>

namespace newshound {

// A span with its place among the tokens.
struct Quote {
    QuotedSpan span;
    std::size_t first = 0; // token of the opening mark
    std::size_t last = 0;  // token behind the closing mark
    Speaker speaker;
};

// The one whom a pronoun before `token` means: the nearest person who has been a sentence's subject
// since quotation `last`, or that one's speaker. One of the pronoun's gender, or who was just said
// to say something, goes before one of unknown gender, who must also stand near the start of a
// sentence. The pronoun's clause with kind `named`, or `unnamed` when nobody fits. `quotes` in
// order.
Speaker antecedent(const SpokenText& story, std::span<const Quote> quotes,
                   std::optional<std::size_t> last, const Speaker& pronoun, std::size_t token);

} // namespace newshound
