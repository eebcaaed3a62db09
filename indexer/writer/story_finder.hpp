// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the group of near-copies that an article joins.
#pragma once

#include <xapian.h>

#include <string>
#include <string_view>

namespace newshound {

// The story of the stored document most like `document`, which has that fingerprint (the earliest
// of several); "" when none is a near-copy. Depends on the documents added before and their order
// alone.
std::string find_story(const Xapian::Database& database, std::string_view fingerprint,
                       const Xapian::Document& document);

} // namespace newshound
