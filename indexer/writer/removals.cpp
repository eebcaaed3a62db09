// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/writer/removals.hpp"

#include "common/schema/database.hpp"

namespace newshound {

std::vector<Tombstone> tombstones_of(const Xapian::Database& database) {
    std::vector<Tombstone> result;
    each_metadata(database, metadata::removed_prefix,
                  [&](std::string_view, const std::string& json) {
                      if (Tombstone tombstone; from_json(json, tombstone))
                          result.push_back(tombstone);
                  });
    return result;
}

Removals::Removals(Xapian::WritableDatabase& database) : database_(database) {
    each_metadata(database_, metadata::removed_prefix,
                  [&](std::string_view id, const std::string&) { ids_.emplace(id); });
}

void Removals::add(const Tombstone& tombstone) {
    database_.set_metadata(tombstone_key(tombstone.id), to_json(tombstone));
    ids_.insert(tombstone.id);
}

std::optional<Tombstone> Removals::find(const std::string& id) const {
    Tombstone tombstone;
    if (!from_json(database_.get_metadata(tombstone_key(id)), tombstone)) return std::nullopt;
    return tombstone;
}

void Removals::take_back(const std::string& id) {
    database_.set_metadata(tombstone_key(id), "");
    ids_.erase(id);
}

} // namespace newshound
