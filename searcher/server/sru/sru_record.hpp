// SPDX-License-Identifier: GPL-3.0-or-later
// An article as a record of an SRU answer, in Dublin Core 1.1.
#pragma once

#include "searcher/value/results.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace newshound {

inline constexpr std::string_view sru_dc_schema = "info:srw/schema/1/dc-v1.1";

// `address` is where the article stands in this server; `position` counts from 1. What is not known
// of the article has no element. Subjects are
// the page's own keywords and the names in the text; a language stands in two letters and three.
// `packed`: the data as escaped text (recordPacking=string).
std::string sru_record(const Result& result, std::string_view address, std::size_t position,
                       bool packed);

} // namespace newshound
