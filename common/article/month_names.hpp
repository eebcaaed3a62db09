// SPDX-License-Identifier: GPL-3.0-or-later
// What the months are called in some 60 languages: of the Unicode CLDR, and by usage beside it.
#pragma once

#include <span>
#include <string_view>

namespace newshound {

struct MonthName {
    std::string_view name;      // in lower case, with its accents, without a full stop
    int month = 0;              // 1 to 12
    bool is_short = false;      // "jan", "févr"
    std::string_view languages; // ISO 639-1, parted by blanks
};

// All of them, sorted by name. Made at first use; safe from any thread.
std::span<const MonthName> month_names();

bool is_of_language(const MonthName& name, std::string_view language);

// The name as `language` has it, for a word in lower case; nullptr when it names no month there.
const MonthName* find_month_name(std::string_view word, std::string_view language);

// 1 to 12; 0 when `folded` (in fold_accents form, without a full stop) names no month. `language`
// (ISO 639-1, "" = unknown) decides where one word is two months: "listopad" is October in
// Croatian and November in Polish.
int month_named(std::string_view folded, std::string_view language);

} // namespace newshound
