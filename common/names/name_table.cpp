// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/names/name_table.hpp"

#include "common/schema/facet_terms.hpp"

namespace newshound {
namespace {

std::vector<NameCount> names_of(const Xapian::Database& database, EntityType type) {
    std::vector<NameCount> names;
    const std::string prefix = value_term(*find_field(to_string(type)), "");
    const auto end = database.allterms_end(prefix);
    for (auto at = database.allterms_begin(prefix); at != end; ++at) {
        const std::string term = *at;
        if (term.size() < longest_term)
            names.push_back({term.substr(prefix.size()), at.get_termfreq()});
    }
    return names;
}

} // namespace

ArchiveNames names_in(const Xapian::Database& database) {
    return {names_of(database, EntityType::person), names_of(database, EntityType::org),
            names_of(database, EntityType::place)};
}

void write_name_table(Xapian::WritableDatabase& database) {
    const std::string key(name_table_key);
    const std::string table = pack_identities(gather_names(names_in(database)));
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
