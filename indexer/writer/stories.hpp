// SPDX-License-Identifier: GPL-3.0-or-later
// Stories: the groups of near-copies that articles form.
//
// Two articles are linked when a version of the one is compared with one of the other
// (copy_candidates.hpp) and is a near-copy of it; a story is all that links join, and is known by
// the least id among its articles. So the groups depend on the articles alone, not on the order in
// which they came. They are settled once a commit, which costs time by what was changed: the
// articles that came, and the whole of a group where a link may have gone (an article was removed,
// its text or day is another, a band passed most_compared).
#pragma once

#include "indexer/writer/known_runs.hpp"

#include <xapian.h>

#include <set>
#include <string>

namespace newshound {

// Whether their texts are near-copies (near_copies.hpp), their days of publication considered.
bool are_near_copies(const Xapian::Document& a, const Xapian::Document& b);

// The term that the newest version of each of the story's articles carries: its frequency is their
// number.
std::string story_term(const std::string& story);

// Afterwards all versions of an article name its story, but for articles without a fingerprint, its
// newest has story_term, and copied_term where the story has other articles.
// `touched`: ids of the articles of which a document was added, changed or removed since `before`,
// where all stories were so; an empty database, where all articles are touched.
void settle_stories(Xapian::WritableDatabase& database, const Xapian::Database& before,
                    const std::set<std::string>& touched, KnownRuns& known);

} // namespace newshound
