// SPDX-License-Identifier: GPL-3.0-or-later
// Names out of capitals: "KABUL" in a dateline, "HAMID KARZAI" in a headline or on a teletype.
#pragma once

#include "common/article/entity.hpp"
#include "indexer/tagger/name_lists.hpp"

#include <string>
#include <string_view>

namespace newshound {

// A name without any small letter.
bool is_shouted(std::string_view name);

// A shouted name as it is written elsewhere: "Kabul", "Hamid Karzai", "Charles de Gaulle",
// "O'Brien", "Pope John Paul II". Acronyms stay: an organisation's name of one word up to six
// letters ("NATO"), any of three ("JFK"), and one of four that `lists` do not know as a person or
// place. Any other name is given back as it is.
std::string quiet_name(std::string_view name, EntityType type, const NameLists& lists);

} // namespace newshound
