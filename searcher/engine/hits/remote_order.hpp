// SPDX-License-Identifier: GPL-3.0-or-later
// The order by date or arrival where a part of what is asked is on another machine.
//
// A key maker does not travel there; weights and a value to sort by do. So what has a date weighs
// most, what has a doubtful one less and what has none nothing, and hits of one weight are sorted
// by their day. Those of one day come in the order of the shards, in which the same archive always
// gives them.
#pragma once

#include "searcher/value/request.hpp"

#include <xapian.h>

namespace newshound {

// `query` as `enquire` is to be asked it so; sets the order and the weighting of `enquire`.
// REQUIRES: an order by date
Xapian::Query order_remotely(const Xapian::Database& database, const Xapian::Query& query,
                             Sort sort, Xapian::Enquire& enquire);

} // namespace newshound
