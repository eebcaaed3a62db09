// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/names/name_table.hpp"

#include "common/schema/facet_terms.hpp"

#include <functional>
#include <map>
#include <string>

namespace newshound {
namespace {

void each_name(const Xapian::Database& database, const std::string& prefix,
               const std::function<void(const std::string& term, std::size_t documents)>& visit) {
    const auto end = database.allterms_end(prefix);
    for (auto at = database.allterms_begin(prefix); at != end; ++at)
        if (const std::string term = *at; term.size() < longest_term)
            visit(term, at.get_termfreq());
}

// How many documents a name must have, that not more than `most` do.
std::size_t least_documents(const Xapian::Database& database, const std::string& prefix,
                            std::size_t most) {
    std::map<std::size_t, std::size_t> names; // by their number of documents
    std::size_t all = 0;
    each_name(database, prefix, [&](const std::string&, std::size_t documents) {
        ++names[documents];
        ++all;
    });
    std::size_t least = 0;
    for (const auto& [documents, count] : names) {
        if (all <= most) break;
        all -= count;
        least = documents + 1;
    }
    return least;
}

std::vector<NameCount> names_of(const Xapian::Database& database, EntityType type,
                                std::size_t most) {
    std::vector<NameCount> names;
    const std::string prefix = value_term(*find_field(to_string(type)), "");
    const std::size_t least = most == SIZE_MAX ? 0 : least_documents(database, prefix, most);
    each_name(database, prefix, [&](const std::string& term, std::size_t documents) {
        if (documents >= least) names.push_back({term.substr(prefix.size()), documents});
    });
    return names;
}

} // namespace

ArchiveNames names_in(const Xapian::Database& database, std::size_t most) {
    return {names_of(database, EntityType::person, most), names_of(database, EntityType::org, most),
            names_of(database, EntityType::place, most)};
}

void write_name_table(Xapian::WritableDatabase& database) {
    const std::string key(name_table_key);
    const std::string table =
        pack_identities(gather_names(names_in(database, most_names_gathered)));
    if (table != database.get_metadata(key)) database.set_metadata(key, table);
    database.set_metadata(std::string(name_table_behind), "");
}

bool is_name_table_due(std::uint64_t behind, std::uint64_t documents) {
    constexpr std::uint64_t small_archive = 20'000;
    return behind > 0 && (documents <= small_archive || behind >= documents / 50);
}

std::vector<std::string> value_terms(const Identity& identity) {
    std::vector<std::string> terms;
    for (const Member& member : identity.members)
        terms.push_back(value_term(*find_field(to_string(member.type)), member.name));
    return terms;
}

std::vector<Identity> read_name_table(const Xapian::Database& database) {
    return unpack_identities(database.get_metadata(std::string(name_table_key)));
}

} // namespace newshound
