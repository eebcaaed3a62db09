// SPDX-License-Identifier: GPL-3.0-or-later
// Which names of people are one person's: titles, middle names, initials and surnames alone.
//
// Precision first: two people are never joined where one name could be either's.
#pragma once

#include "common/names/name_groups.hpp"

#include <functional>
#include <string>

namespace newshound {

// Joins, in this order:
// - a name with a title in front to the same name without ("Senator John McCain");
// - names that differ in middle names, where those may be one person's (person_name.hpp), and the
//   name without any where there is one such person only and few others of that surname;
// - initials to the one first name that they can stand for ("D. Rumsfeld");
// - a surname alone to the person who has 85 % of the articles of all bearers, five at least,
//   and a quarter of what the bare surname itself has ("by surname alone"): a name that
//   mostly stands alone is somebody's only one.
// Who has a suffix (Jr., III) is another than who has none or another. `is_other` tells of a key
// that it is rather the name of a place or an organisation: such a word is nobody's surname.
void join_people(NameGroups& people, const std::function<bool(const std::string&)>& is_other);

} // namespace newshound
