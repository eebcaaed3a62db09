// SPDX-License-Identifier: GPL-3.0-or-later
// Notes what the marks of an archiving tool say: of each fact the first that is found.
#pragma once

#include "indexer/extractor/page_reading.hpp"

#include <string_view>

namespace newshound {

// Notes an address, without an archive's part and with the time in that, where none is known yet;
// what is no web address is passed over. `id`: the element that gives it.
void take_address(PageMarks& marks, std::string_view address, std::string_view rule, NodeId id);

// Notes the first date in `text`, where no time is known yet.
void take_time(PageMarks& marks, std::string_view text, std::string_view rule, NodeId id);

// The same for fourteen digits or the first eight or twelve of them.
void take_stamp(PageMarks& marks, std::string_view digits, std::string_view rule, NodeId id);

} // namespace newshound
