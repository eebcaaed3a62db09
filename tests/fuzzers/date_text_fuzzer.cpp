// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as printed text: every date found is valid and lies within the text.
#include "indexer/extractor/dates/date_text.hpp"
#include "indexer/extractor/names/name_list.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    for (const newshound::PrintedDate& each : newshound::find_dates(text, {}, 8, true)) {
        const bool within = each.start < each.end && each.end <= text.size();
        if (!within || !newshound::is_valid(each.date)) __builtin_trap();
    }
    newshound::find_relative_date(text, {.year = 2019, .month = 10, .day = 17});
    newshound::read_names(text, size % 2 == 0);
    return 0;
}
