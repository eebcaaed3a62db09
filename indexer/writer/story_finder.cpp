// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/writer/story_finder.hpp"

#include "common/schema/near_copies.hpp"
#include "common/schema/schema.hpp"

#include <set>

namespace newshound {
namespace {

// Candidates that are looked at a band: more share it only where a template made them, and then
// the first are as good as all.
constexpr int most_candidates = 30;

} // namespace

std::string find_story(const Xapian::Database& database, std::string_view fingerprint) {
    std::set<Xapian::docid> candidates;
    for (const std::string& term : band_terms(fingerprint)) {
        if (database.get_termfreq(term) == 0) continue;
        int count = 0;
        for (auto at = database.postlist_begin(term);
             at != database.postlist_end(term) && count < most_candidates; ++at, ++count)
            candidates.insert(*at);
    }
    double best = 0;
    std::string story;
    for (const Xapian::docid docid : candidates) {
        const Xapian::Document document = database.get_document(docid);
        const double likeness = similarity(
            fingerprint, document.get_value(static_cast<Xapian::valueno>(Slot::fingerprint)));
        if (likeness < near_copy || likeness <= best) continue;
        const std::string its = document.get_value(static_cast<Xapian::valueno>(Slot::story));
        if (its.empty()) continue; // written without the stage "copies"
        best = likeness;
        story = its;
    }
    return story;
}

} // namespace newshound
