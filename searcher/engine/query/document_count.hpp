// SPDX-License-Identifier: GPL-3.0-or-later
// How many documents a query finds.
#pragma once

#include "common/schema/database.hpp"

#include <xapian.h>

#include <cstddef>

namespace newshound {

// Exactly, versions of one article one by one. Throws Xapian's errors.
std::size_t document_count(const OpenDatabase& database, const Xapian::Query& query);

} // namespace newshound
