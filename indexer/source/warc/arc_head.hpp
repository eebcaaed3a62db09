// SPDX-License-Identifier: GPL-3.0-or-later
// The line in front of a record of an ARC file ("Arc File Format", Internet Archive, 1996):
// versions 1.0 and 1.1 (both: address, IP, date, type, length) and 2.0 (with five fields more in
// front of the length).
#pragma once

#include "indexer/source/warc/record.hpp"

#include <optional>
#include <string_view>

namespace newshound {

// `line` is without its end. Fields are counted from the right, for addresses may hold blanks.
// Without a length that can be read it is unknown_length, without such a date there is none.
// Nothing when the line is none.
std::optional<RecordHead> parse_arc_head(std::string_view line);

} // namespace newshound
