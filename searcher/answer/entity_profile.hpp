// SPDX-License-Identifier: GPL-3.0-or-later
// A person, organisation or place as an entry: how it is spelled, when and where it is named,
// beside whom, and what it said.
//
//     Answerer archive({"archive.db"});
//     const EntityProfile profile = entity_profile(archive, {.name = phrase("person",
//     "Bortnikov")});
#pragma once

#include "common/article/date.hpp"
#include "common/article/entity.hpp"
#include "searcher/value/named_entity.hpp"
#include "searcher/value/overview.hpp"
#include "searcher/value/query.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace newshound {

class Answerer;

struct EntityRequest {
    Query name{};               // one name in the field person, org or place
    std::size_t limit = 10;     // of each list
    std::size_t reading = 1000; // so many articles, the newest, are read for spellings and quotes
};

// An article that names it.
struct Appearance {
    std::string id;
    std::string title;
    std::string outlet;
    std::optional<Date> published;
};

struct EntityQuote {
    Quotation quotation;
    std::string language; // of the article; "" = unknown
    Appearance where;
    std::vector<EntityMention> mentions{}; // one of each speaker whom the article names
};

struct EntityProfile {
    std::string query;      // as understood
    std::string name;       // as it is shown
    NamedEntity identity{}; // its names in the archive; none where the words of the query
                            // are no whole name: then the rest is of all who share them
    std::size_t total = 0;  // articles that name it; 0 = the rest is empty
    std::size_t read = 0;   // of them, for name, spellings and quotes
    std::vector<FacetValue> spellings; // as they stand in the text, counted by article
    std::optional<Appearance> first;   // by date of publication; absent where none is dated
    std::optional<Appearance> last;
    Timeline timeline;
    std::vector<Facet> companions;   // person, org, place (itself left out), outlet
    std::vector<EntityQuote> quotes; // newest first
    std::size_t quotes_found = 0;    // in the articles read
};

// Throws UsageError for a query that is no single name in such a field, and what Answerer::answer
// throws.
EntityProfile entity_profile(Answerer& archive, const EntityRequest& request);

} // namespace newshound
