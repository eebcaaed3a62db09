// SPDX-License-Identifier: GPL-3.0-or-later
// Dates as news pages print them: "Thursday, 17 October 2019, 9:14 p.m. EDT", "17.10.2019 um
// 21.14 Uhr", "17 октября 2019 г.", "2019年10月17日", "10/17/2019".
#pragma once

#include "common/article/date.hpp"
#include "indexer/extractor/dates/date_style.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace newshound {

struct PrintedDate {
    Date date;
    std::size_t start = 0; // byte range in the text
    std::size_t end = 0;
    bool guessed = false; // day and month could be the other way round, or the century is assumed
};

// All dates of years 1600 to 2100 in UTF-8 `text`, in order, at most `most`. Day precision or
// finer; a month with its year alone only when `with_months`. Reads at most 2,000 words and signs.
std::vector<PrintedDate> find_dates(std::string_view text, const DateStyle& style,
                                    std::size_t most = 8, bool with_months = false);

// The first of them.
std::optional<PrintedDate> find_date(std::string_view text, const DateStyle& style);

// A cheap test that finds no date where this is false: a digit, in any script, stands in `text`.
bool may_hold_date(std::string_view text);

// "2 hours ago", "vor 3 Tagen", "yesterday", "gestern", "today": reckoned back from `now`, which
// the archive must know. The day is exact; hours are reckoned where given.
std::optional<Date> find_relative_date(std::string_view text, const Date& now);

} // namespace newshound
