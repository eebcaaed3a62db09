// SPDX-License-Identifier: GPL-3.0-or-later
// Stories: the groups of near-copies that articles join, each named by the id of its first.
#pragma once

#include "indexer/writer/article_document.hpp"

#include <xapian.h>

#include <string>

namespace newshound {

// Whether their texts are near-copies (near_copies.hpp), their days of publication considered.
bool are_near_copies(const Xapian::Document& a, const Xapian::Document& b);

// The term that the newest version of each of the story's articles carries: its frequency is their
// number.
std::string story_term(const std::string& story);

// The story that the text of `document` joins: that of the stored document most like it (the
// earliest of several), else `id`, its own article's; "" without a fingerprint. Depends on the
// documents added before and their order alone.
std::string story_of(const Xapian::Database& database, const ArticleDocument& document,
                     const std::string& id);

// Of a story of several articles each newest version carries copied_term, and of one none.
// `added`: the article that may be new in it; "" when one has gone. With others than that only
// stories of one or two can have changed. Nothing happens to the story "".
void settle_story(Xapian::WritableDatabase& database, const std::string& story,
                  const std::string& added);

} // namespace newshound
