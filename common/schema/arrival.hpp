// SPDX-License-Identifier: GPL-3.0-or-later
// When an article first came into the archive: Slot::indexed, and the terms of the field indexed.
//
// It is the article's: every version has the same, however late that version came itself.
#pragma once

#include "common/article/date.hpp"

#include <xapian.h>

#include <cstdint>
#include <optional>

namespace newshound {

// Seconds since the start of 1970, UTC; nothing where the document tells none.
std::optional<std::int64_t> arrival_of(const Xapian::Document& document);

// In place of what the document told before.
void set_arrival(Xapian::Document& document, std::int64_t seconds);

} // namespace newshound
