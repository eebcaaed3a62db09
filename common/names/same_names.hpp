// SPDX-License-Identifier: GPL-3.0-or-later
// Names that always mean the same thing: "U.S.", "US" and "United States"; "Deutschland" and
// "Germany"; "The United Nations" and "United Nations".
#pragma once

#include "common/program/embedded_file.hpp"

#include <span>
#include <string_view>

namespace newshound {

// The usual name for a key (letters_and_digits of a name) of a country, city or union, or "" when
// common/data/same_names.tsv has none.
std::string_view usual_name(std::string_view key);

// The English name of the country that has this key in one of the languages of
// common/data/country_names.tsv, or "".
std::string_view country_name(std::string_view key);

// The name of both tables by which `name` goes, "" for most.
std::string_view listed_name(std::string_view name);

// What stands behind "The " or "the ", "" where nothing is or too little: "The Who" is no "Who".
std::string_view without_article(std::string_view name);

// Both tables, in this order.
std::span<const EmbeddedFile> same_name_tables();

} // namespace newshound
