// SPDX-License-Identifier: GPL-3.0-or-later
// An article as a question: what tells it from all others, asked of all others.
//
// The field calls it "more like this": the terms of highest tf-idf become a weighted query (query
// by example; Robertson and Spärck Jones, "Simple, proven approaches to text retrieval", 1994).
// Here the terms are of three kinds:
//   words  of headline and text, inflected forms as one: (1 + log tf) · idf, where tf counts a
//          headline word 5 times and one of the lead twice, as in the index; the best 40
//   names  of people, organisations and places: w · (1 + prominence) · idf, the best 15
//   days   that the text speaks of: w · idf of what was written about the same day, week or month;
//          for background also of what was published then or on the day after; the best 15
#pragma once

#include "common/article/article.hpp"
#include "searcher/engine/query/leaf_terms.hpp"
#include "searcher/engine/query/xapian_query.hpp"
#include "searcher/value/request.hpp"

namespace newshound {

// What stands in more of the archive than this tells nothing.
inline constexpr double most_common_share = 0.25;

// An article is like another only with this share of the score that one of average length would
// have in which each of the terms stood once.
inline constexpr double least_likeness = 0.15;
// The same of background, which besides shares a name or a day where the article has any that tell:
// words alone are likeness, and explain nothing.
inline constexpr double least_background = 0.2;

// The w of names and days. They are words too, and so counted already; but as background they tell
// more than the other words: the same people on the day that is spoken of.
inline constexpr double similar_weight = 0.5;
inline constexpr double background_weight = 2;

// `forms` and `database` as in LeafTerms. `own` documents of the database are versions of the
// article itself: what stands in no others tells nothing. The query matches whatever shares a term;
// XapianQuery::least_score tells what is like the article. It is empty when nothing in the archive
// shares any.
XapianQuery similar_query(const Article& article, Likeness likeness, const OpenDatabase& database,
                          const WordForms& forms, Xapian::doccount own);

} // namespace newshound
