// SPDX-License-Identifier: GPL-3.0-or-later
// Terms by which articles are found exactly as they are counted and filed: one for each value of a
// facet, one for each folder above a page.
#pragma once

#include "common/schema/schema.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace newshound {

// Whether a facet's slot holds a list of values (packing.hpp), else one as plain text.
bool is_list(Slot slot);
// The values that a facet's slot holds for one article: a list's, or one plain text. "" has none.
std::vector<std::string> facet_values(Slot slot, const std::string& stored);

// Of the articles whose slot holds exactly this value. REQUIRES: a field that is a facet.
std::string value_term(const Field& field, std::string_view value);

// Of the pages below a folder, at any depth; `folder` ends with "/".
std::string folder_term(std::string_view folder);
// The folders above a page: "a/" and "a/b/" of "a/b/page.html".
std::vector<std::string> folders_above(std::string_view path);

} // namespace newshound
