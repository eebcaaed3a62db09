// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/writer/story_finder.hpp"

#include "common/schema/date_terms.hpp"
#include "common/schema/near_copies.hpp"
#include "common/schema/schema.hpp"
#include "common/schema/stored_article.hpp"

#include <cmath>
#include <set>

namespace newshound {
namespace {

// Candidates that are looked at a band: more share it only where a template made them, and then
// the first are as good as all.
constexpr int most_candidates = 30;

std::string value(const Xapian::Document& document, Slot slot) {
    return document.get_value(static_cast<Xapian::valueno>(slot));
}

std::string text_of(const Xapian::Document& document) {
    Article article;
    load_article(document.get_data(), article);
    return std::move(article.text);
}

// False where one of the dates is not known.
bool are_far_apart(const Xapian::Document& a, const Xapian::Document& b) {
    const std::string day = value(a, Slot::published);
    const std::string other = value(b, Slot::published);
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

} // namespace

std::string find_story(const Xapian::Database& database, std::string_view fingerprint,
                       const Xapian::Document& document) {
    std::string text;
    std::string story;
    double best = 0;
    for (const Xapian::docid docid : candidates(database, fingerprint)) {
        const Xapian::Document other = database.get_document(docid);
        const double likeness = similarity(fingerprint, value(other, Slot::fingerprint));
        const std::string its = value(other, Slot::story);
        // Without a story it was written without the stage "copies".
        if (likeness < maybe_copy || likeness <= best || its.empty()) continue;
        if (text.empty()) text = text_of(document);
        if (!is_near_copy(text, text_of(other), are_far_apart(document, other))) continue;
        best = likeness;
        story = its;
    }
    return story;
}

} // namespace newshound
