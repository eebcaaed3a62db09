// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/writer/copy_candidates.hpp"

#include "common/schema/near_copies.hpp"
#include "common/schema/schema.hpp"
#include "common/text/hash.hpp"
#include "indexer/writer/stored_values.hpp"

#include <algorithm>
#include <bit>
#include <set>
#include <vector>

namespace newshound {
namespace {

constexpr unsigned top_level = 9; // of 64 * 4^9 documents that share a band all are compared

std::string term_at(const std::string& band, unsigned level) {
    return level == 0 ? band : band + "." + std::to_string(level);
}

unsigned level_of(const Xapian::Document& document) {
    const std::uint64_t drawn =
        hash64(value_of(document, Slot::article) + value_of(document, Slot::content));
    return std::min(static_cast<unsigned>(std::countr_zero(drawn)) / 2, top_level);
}

std::vector<std::string> bands_of(const Xapian::Document& document) {
    return band_terms(value_of(document, Slot::fingerprint));
}

} // namespace

unsigned comparing_level(const Xapian::Database& database, const std::string& band) {
    unsigned level = 0;
    while (level < top_level && database.get_termfreq(term_at(band, level)) > most_compared)
        ++level;
    return level;
}

void each_candidate(const Xapian::Database& database, const Xapian::Document& document,
                    const std::function<void(Xapian::docid)>& visit) {
    const unsigned own = level_of(document);
    std::set<Xapian::docid> found;
    for (const std::string& band : bands_of(document)) {
        const Xapian::doccount sharing = database.get_termfreq(band);
        if (sharing < 2) continue;
        const unsigned level = sharing > most_compared ? comparing_level(database, band) : 0;
        const std::string term = own >= level ? band : term_at(band, level);
        found.insert(database.postlist_begin(term), database.postlist_end(term));
    }
    std::ranges::for_each(found, visit);
}

void set_leading_terms(Xapian::Document& document) {
    std::vector<std::string> standing;
    Xapian::TermIterator at = document.termlist_begin();
    for (at.skip_to(std::string(band_prefix));
         at != document.termlist_end() && (*at).starts_with(band_prefix); ++at)
        if ((*at).find('.') != std::string::npos) standing.push_back(*at);
    for (const std::string& term : standing)
        document.remove_term(term);
    const unsigned own = level_of(document);
    for (const std::string& band : bands_of(document))
        for (unsigned level = 1; level <= own; ++level)
            document.add_boolean_term(term_at(band, level));
}

} // namespace newshound
