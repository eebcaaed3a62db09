// SPDX-License-Identifier: GPL-3.0-or-later
// The versions of articles that were removed with --keep: out of every search, and kept whole, so
// that undoing it brings back what was there, earlier versions too, without any page.
//
// Each is one metadata entry, metadata::kept_prefix + version_id: the analysis version it was
// indexed under, packed, and Xapian's serialisation of its document with terms, positions, values
// and data.
#pragma once

#include "common/article/outlet_registry.hpp"

#include <xapian.h>

#include <string>
#include <vector>

namespace newshound {

// Throws Xapian's errors, those of a damaged document too: what can't be kept whole is not hidden.
void hide_version(Xapian::WritableDatabase& database, Xapian::docid docid);

// The documents of that article's hidden versions. One that was indexed under other rules for words
// is made anew of its article, with `outlets`.
std::vector<Xapian::Document> hidden_versions(const Xapian::Database& database,
                                              const std::string& id, const OutletRegistry& outlets);

void forget_hidden(Xapian::WritableDatabase& database, const std::string& id);

} // namespace newshound
