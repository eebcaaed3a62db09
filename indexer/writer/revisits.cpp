// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/writer/revisits.hpp"

#include "common/schema/database.hpp"
#include "common/schema/packing.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace newshound {
namespace {

std::string key_of(const std::string& id) {
    return std::string(metadata::revisit_prefix) + id;
}

void pack(std::string& bytes, const std::vector<std::uint64_t>& marks) {
    pack_number(bytes, marks.size());
    for (const std::uint64_t mark : marks)
        pack_number(bytes, mark);
}

std::vector<std::uint64_t> unpack_marks(Unpacker& in) {
    std::vector<std::uint64_t> marks(in.count());
    for (std::uint64_t& mark : marks)
        mark = in.number();
    return marks;
}

std::string packed(const StoredRevisit& revisit) {
    std::string bytes;
    pack_text(bytes, to_iso(revisit.captured));
    pack(bytes, revisit.referred);
    pack(bytes, revisit.own);
    return bytes;
}

std::optional<StoredRevisit> unpacked(const std::string& bytes) {
    Unpacker in(bytes);
    const std::optional<Date> captured = parse_iso_date(in.text());
    StoredRevisit revisit;
    revisit.referred = unpack_marks(in);
    revisit.own = unpack_marks(in);
    if (!captured || !in.ok()) return std::nullopt;
    revisit.captured = *captured;
    return revisit;
}

const StoredReading* find(const MarkedReadings& marked, const std::vector<std::uint64_t>& marks) {
    for (const std::uint64_t mark : marks)
        if (const auto at = marked.find(mark); at != marked.end()) return &at->second;
    return nullptr;
}

using Seen = std::pair<std::uint64_t, double>; // a text, when it was captured

} // namespace

std::vector<StoredReading> readings_of_revisits(std::vector<StoredRevisit> revisits,
                                                MarkedReadings marked) {
    std::set<Seen> known;
    for (const auto& [mark, reading] : marked)
        if (reading.dates.captured)
            known.emplace(reading.content, moment_of(*reading.dates.captured));
    std::ranges::stable_sort(revisits, {},
                             [](const StoredRevisit& each) { return moment_of(each.captured); });
    std::vector<StoredReading> readings;
    for (const StoredRevisit& each : revisits) {
        const StoredReading* const like = find(marked, each.referred);
        if (!like) continue;
        StoredReading reading = *like;
        reading.file.clear();
        reading.edition = 0;
        reading.dates.captured = each.captured;
        for (const std::uint64_t mark : each.own)
            marked.emplace(mark, reading);
        if (known.emplace(reading.content, moment_of(each.captured)).second)
            readings.push_back(std::move(reading));
    }
    return readings;
}

Revisits::Packed Revisits::stored(const std::string& id) const {
    const std::vector<std::string> all = unpack_texts(database_.get_metadata(key_of(id)));
    return {all.begin(), all.end()};
}

bool Revisits::add(const std::string& id, const StoredRevisit& revisit) {
    const auto [at, is_new] = added_.try_emplace(id);
    if (is_new) at->second = stored(id);
    return at->second.insert(packed(revisit)).second;
}

std::vector<StoredRevisit> Revisits::of(const std::string& id) const {
    const auto at = added_.find(id);
    std::vector<StoredRevisit> all;
    for (const std::string& bytes : at == added_.end() ? stored(id) : at->second)
        if (std::optional<StoredRevisit> revisit = unpacked(bytes))
            all.push_back(std::move(*revisit));
    return all;
}

bool Revisits::has(const std::string& id) const {
    return added_.contains(id) || !database_.get_metadata(key_of(id)).empty();
}

void Revisits::write() {
    for (const auto& [id, all] : std::exchange(added_, {}))
        database_.set_metadata(key_of(id), pack_texts({all.begin(), all.end()}));
}

} // namespace newshound
