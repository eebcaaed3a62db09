// SPDX-License-Identifier: GPL-3.0-or-later
// Dates as terms and as sortable values, for the fields of Kind::date.
#pragma once

#include "common/article/date.hpp"
#include "common/schema/schema.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace newshound {

// One term for what `date` covers. Publication dates follow Omega: D20191017, M201910, Y2019; the
// other date fields put ISO digits behind their prefix: "XUPDATED:2019-10-17", "…2019-10", "…2019".
std::string date_term(const Field& field, const Date& date);

// The terms of a date and of the longer spans that it lies in: day, month and year for a day,
// month and year for a month, the year alone for a year. An article has those of its date.
std::vector<std::string> date_terms(const Field& field, const Date& date);

// Sortable value of a day number (date.hpp); any day of the years 1 to 9999 and beyond, values
// sort as days do. It is Xapian::sortable_serialise, so that Xapian's own ranges work on it.
std::string sortable(double number);
double unsortable(std::string_view value);

} // namespace newshound
