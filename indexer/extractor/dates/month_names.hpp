// SPDX-License-Identifier: GPL-3.0-or-later
// The month that a word names, in some 60 languages.
#pragma once

#include <string_view>

namespace newshound {

// 1 to 12; 0 when `folded` (in fold_accents form, without a full stop) names no month. `language`
// (ISO 639-1, "" = unknown) decides where one word is two months: "listopad" is October in
// Croatian and November in Polish.
int month_named(std::string_view folded, std::string_view language);

} // namespace newshound
