// SPDX-License-Identifier: GPL-3.0-or-later
// Who the subject of a verb of speech is.
#pragma once

#include "indexer/enricher/quotations/speaker.hpp"

#include <cstddef>

namespace newshound {

// All give somebody unnamed where the subject has no name ("the spokesman"). None sets the cue.

// Behind a verb, in tokens [from, to): "said [Cornell University Professor] X".
Speaker subject_after(const SpokenText& text, std::size_t from, std::size_t to);

// Between a quotation's end at `from` and a verb, or behind the verb, up to `to`, where other words
// stand between: "“…” with the best brands, said X". `none` when the quotation's sentence goes on,
// so that its speaker stands before.
Speaker subject_between(const SpokenText& text, std::size_t from, std::size_t verb, std::size_t to);

// The nearest to the left of a verb or participle, from `from` on.
Speaker subject_before(const SpokenText& text, std::size_t from, std::size_t verb);

} // namespace newshound
