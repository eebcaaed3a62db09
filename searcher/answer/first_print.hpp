// SPDX-License-Identifier: GPL-3.0-or-later
// Which outlet printed a story first, where its copies tell.
#pragma once

#include "common/article/article.hpp"

#include <optional>
#include <span>
#include <string>

namespace newshound {

// One copy of a story.
struct Print {
    std::string outlet;              // display name; "" = unknown
    std::optional<Date> published{}; // absent: unknown, or a guess
};

Print print_of(const Article& article);

// The outlet of which one copy is surely older than every copy of all others: by the minute where
// both times and their offsets are known, else by local day. "" where none is, as on the same day,
// or where a copy elsewhere has no date, or where its name is not known. Quadratic at worst.
std::string first_to_print(std::span<const Print> prints);

} // namespace newshound
