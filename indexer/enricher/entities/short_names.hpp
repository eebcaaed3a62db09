// SPDX-License-Identifier: GPL-3.0-or-later
// Which shorter names a full name has: the rules behind alias linking.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace newshound {

// The words of a name, folded: without case, accents, points and commas; "&" is "and", and of
// "U.S." and its like the usual name's words stand ("united", "states").
std::vector<std::string> name_words(std::string_view name);

// Takes words off the end that only tell a company's form ("Inc.", "Group", "plc"); one stays.
void drop_legal_form(std::vector<std::string>& words);

// "jr" and "iii" are no surname. REQUIRES: !words.empty()
const std::string& surname(const std::vector<std::string>& words);

// "jr" or "sr" at the end.
bool is_junior_or_senior(const std::vector<std::string>& words);

// Whether `part` can be the shorter name of a person: words of `full` in order, initials for
// names, and the surname; or the given name alone.
bool is_part_of_person(const std::vector<std::string>& part, const std::vector<std::string>& full);

// Letters that `words` may be abbreviated by ("fsb"), small words with and without theirs. None
// for a single word.
std::vector<std::string> abbreviations(const std::vector<std::string>& words);

bool starts_with(const std::vector<std::string>& full, const std::vector<std::string>& part);
bool ends_with(const std::vector<std::string>& full, const std::vector<std::string>& part);

// Whether the words of `full` behind `part`, which it starts with, are of the kind that names of
// companies end in: "Ford" + "Motor Company", not "Apple" + "Store".
bool only_trade_words_behind(const std::vector<std::string>& full,
                             const std::vector<std::string>& part);

} // namespace newshound
