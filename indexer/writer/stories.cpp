// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/writer/stories.hpp"

#include "common/schema/analysis.hpp"
#include "common/schema/article_data.hpp"
#include "common/schema/date_terms.hpp"
#include "common/schema/near_copies.hpp"
#include "common/schema/schema.hpp"
#include "indexer/writer/stored_values.hpp"

#include <cmath>
#include <set>

namespace newshound {
namespace {

// Candidates that are looked at a band: more share it only where a template made them, and then
// the first are as good as all.
constexpr int most_candidates = 30;

std::string text_of(const Xapian::Document& document) {
    Article article;
    read_article(document, article); // nothing is like a damaged one
    return std::move(article.text);
}

// False where one of the dates is not known.
bool are_far_apart(const Xapian::Document& a, const Xapian::Document& b) {
    const std::string day = value_of(a, Slot::published);
    const std::string other = value_of(b, Slot::published);
    return !day.empty() && !other.empty() &&
           std::abs(unsortable(day) - unsortable(other)) > days_of_copies;
}

std::set<Xapian::docid> candidates(const Xapian::Database& database, std::string_view fingerprint) {
    std::set<Xapian::docid> found;
    for (const std::string& term : band_terms(fingerprint)) {
        if (database.get_termfreq(term) == 0) continue;
        int count = 0;
        for (auto at = database.postlist_begin(term);
             at != database.postlist_end(term) && count < most_candidates; ++at, ++count)
            found.insert(*at);
    }
    return found;
}

// The story of the stored document most like `document`, which has that fingerprint (the earliest
// of several); "" when none is a near-copy.
std::string find_story(const Xapian::Database& database, std::string_view fingerprint,
                       const Xapian::Document& document) {
    std::string text;
    std::string story;
    double best = 0;
    for (const Xapian::docid docid : candidates(database, fingerprint)) {
        const Xapian::Document other = database.get_document(docid);
        const double likeness = similarity(fingerprint, value_of(other, Slot::fingerprint));
        const std::string its = value_of(other, Slot::story);
        // Without a story it was written without the stage "copies".
        if (likeness < maybe_copy || likeness <= best || its.empty()) continue;
        if (text.empty()) text = text_of(document);
        if (!is_near_copy(text, text_of(other), are_far_apart(document, other))) continue;
        best = likeness;
        story = its;
    }
    return story;
}

} // namespace

bool are_near_copies(const Xapian::Document& a, const Xapian::Document& b) {
    return is_near_copy(text_of(a), text_of(b), are_far_apart(a, b));
}

std::string story_term(const std::string& story) {
    return make_term(find_field("story")->prefix, story);
}

std::string story_of(const Xapian::Database& database, const ArticleDocument& document,
                     const std::string& id) {
    if (document.fingerprint.empty()) return {};
    const std::string story = find_story(database, document.fingerprint, document.document);
    return story.empty() ? id : story;
}

void settle_story(Xapian::WritableDatabase& database, const std::string& story,
                  const std::string& added) {
    if (story.empty()) return;
    const std::string term = story_term(story);
    const Xapian::doccount articles = database.get_termfreq(term);
    const std::string members = articles > 2 ? std::string(article_prefix) + added : term;
    if (articles > 2 && added.empty()) return;
    const std::vector<Xapian::docid> docids(database.postlist_begin(members),
                                            database.postlist_end(members));
    for (const Xapian::docid docid : docids) {
        Xapian::Document document = database.get_document(docid);
        const bool has = has_term(document, copied_term);
        if (!has_term(document, term) || has == (articles > 1)) continue;
        if (has) {
            document.remove_term(std::string(copied_term));
        } else {
            document.add_boolean_term(std::string(copied_term));
        }
        database.replace_document(docid, document);
    }
}

} // namespace newshound
