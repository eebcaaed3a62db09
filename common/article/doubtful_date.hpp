// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a day of publication is a guess: none that one could say "first" by.
#pragma once

#include "common/article/article.hpp"

namespace newshound {

// Whether the rule that gave the day of publication is wrong about as often as right, by
// Article::found. False where no day is known. As fast as `found` is short.
bool has_doubtful_date(const Article& article);

} // namespace newshound
