// SPDX-License-Identifier: GPL-3.0-or-later
// Words that a version added or removed, as Xapian is asked for them: see "edits" in schema.hpp.
#pragma once

#include "searcher/engine/query/leaf_terms.hpp"

#include <xapian.h>

namespace newshound {

// Places next to each other of which at least one was edited; the others may have stood around.
// REQUIRES: terms of such a field.
Xapian::Query edited_phrase(const Sequence& places);

} // namespace newshound
