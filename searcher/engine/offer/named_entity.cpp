// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/offer/named_entity.hpp"

#include "common/names/name_table.hpp"
#include "common/schema/schema.hpp"
#include "searcher/engine/offer/name_suggestions.hpp"
#include "searcher/engine/query/document_count.hpp"

#include <algorithm>

namespace newshound {
namespace {

std::size_t articles_with(const OpenDatabase& database, const std::string& term) {
    const Xapian::Query newest(Xapian::Query::OP_AND_NOT, Xapian::Query(term),
                               Xapian::Query(std::string(superseded_term)));
    return document_count(database, newest);
}

std::string term_of(const Member& member) {
    return value_terms({.type = member.type, .name = member.name, .members = {member}}).front();
}

NamedEntity counted(const OpenDatabase& database, const Identity& identity) {
    NamedEntity entity{.type = identity.type,
                       .name = identity.name,
                       .is_hidden = identity.is_hidden,
                       .corrections = identity.corrections};
    for (const Member& member : identity.members)
        if (const std::size_t articles = articles_with(database, term_of(member)))
            entity.names.push_back({member, articles});
    std::ranges::stable_sort(entity.names, [](const auto& a, const auto& b) {
        const bool first_a = a.member.reason == JoinReason::itself;
        const bool first_b = b.member.reason == JoinReason::itself;
        return first_a != first_b ? first_a : a.articles > b.articles;
    });
    return entity;
}

} // namespace

std::optional<NamedEntity> named_entity(const OpenDatabase& database, const Identities& identities,
                                        EntityType type, const std::string& name) {
    const auto entity = [&](const std::string& exact) {
        const Identity* known = identities.find(type, exact);
        return counted(database,
                       known ? *known
                             : Identity{.type = type, .name = exact, .members = {{type, exact}}});
    };
    if (NamedEntity exact = entity(name); !exact.names.empty()) return exact;
    std::optional<NamedEntity> best;
    for (const std::string& each :
         names_in_words(database.all, *find_field(to_string(type)), name)) {
        NamedEntity found = entity(each);
        if (!found.names.empty() &&
            (!best || found.names.front().articles > best->names.front().articles))
            best = std::move(found);
    }
    return best;
}

} // namespace newshound
