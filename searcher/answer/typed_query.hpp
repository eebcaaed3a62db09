// SPDX-License-Identifier: GPL-3.0-or-later
// What someone typed becomes a Query, at the edge: the terminal and HTTP read words here, everyone
// else builds values.
//
//     const Query query = read_query("bortnikov date:\"last week\"");
#pragma once

#include "common/article/date.hpp"
#include "common/schema/schema.hpp"
#include "searcher/value/query.hpp"

#include <optional>
#include <string>
#include <vector>

namespace newshound {

// What "yesterday" starts from where nothing says it: the day of the clock, locally.
Date local_today();

// How text is to be read.
struct Reading {
    bool words = false;          // plain words: no operators, any of them, ranked
    bool any = false;            // not all words must occur
    std::optional<Date> today{}; // what "yesterday" starts from; else local_today()
};

// Throws QueryError with the spot, UsageError for bytes that are not UTF-8. `notes`: how it was
// read, where some would expect otherwise; sentences for people.
Query read_query(const std::string& text, const Reading& reading = {},
                 std::vector<std::string>* notes = nullptr);

// The whole text as one value of `field`, as if it stood behind its colon in quotes: a name with
// whatever characters. Throws as read_query does.
Query read_value(const Field& field, const std::string& text, const Reading& reading = {});

} // namespace newshound
