// SPDX-License-Identifier: GPL-3.0-or-later
// A found document becomes a Result: its place among versions and copies, and its article.
#pragma once

#include "searcher/engine/hits/hit_stream.hpp"
#include "searcher/value/request.hpp"
#include "searcher/value/results.hpp"

#include <xapian.h>

#include <cstddef>

namespace newshound {

// As much of it as `detail` asks for; without snippet and title hits. `is_newest`: known to be the
// newest version of its article, which saves a look-up. Throws DamageError for a
// damaged article, Xapian::DocNotFoundError for one that was removed.
Result read_hit(const Xapian::Database& database, const Hit& hit, Detail detail,
                bool is_newest = false);

// How many other articles of the result's group match `query` too: newest versions only, unless
// `all_versions`.
std::size_t count_folded(const Xapian::Database& database, const Xapian::Query& query,
                         const Result& result, bool all_versions);

} // namespace newshound
