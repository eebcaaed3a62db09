// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/writer/readings.hpp"

#include "common/schema/date_terms.hpp"
#include "common/schema/packing.hpp"

#include <algorithm>
#include <limits>
#include <set>
#include <tuple>
#include <utility>

namespace newshound {
namespace {

// A reading with what orders it.
struct Placed {
    StoredReading reading;
    double moment = -std::numeric_limits<double>::infinity();
    bool timeless = false; // nothing tells its time
};

bool is_before(const Placed& a, const Placed& b) {
    const auto key = [](const Placed& each) {
        const StoredReading& reading = each.reading;
        return std::tie(each.moment, reading.edition, reading.file, reading.content);
    };
    return key(a) < key(b);
}

// REQUIRES: the editions of each file follow each other.
std::vector<Placed> placed(std::vector<StoredReading> readings) {
    std::vector<Placed> all;
    for (StoredReading& each : readings) {
        const bool first = all.empty() || all.back().reading.file != each.file;
        Placed next;
        const std::optional<double> moment = moment_of(each.dates);
        if (moment)
            next.moment = *moment;
        else if (!first)
            next.moment = all.back().moment;
        next.timeless = first && !moment;
        if (!first) all.back().timeless = false;
        next.reading = std::move(each);
        all.push_back(std::move(next));
    }
    return all;
}

void pack(std::string& bytes, const std::optional<Date>& date) {
    pack_text(bytes, date ? to_iso(*date) : std::string());
}

} // namespace

std::optional<double> moment_of(const ToldDates& dates) {
    for (const std::optional<Date>& date : {dates.captured, dates.updated, dates.published}) {
        if (!date) continue;
        const int minutes = date->hour * 60 + date->minute - date->offset_minutes.value_or(0);
        const int seconds = minutes * 60 + date->second;
        return day_number(*date) + (date->precision > Precision::day ? seconds / 86'400.0 : 0);
    }
    return std::nullopt;
}

std::vector<TimedVersion> versions_in_time(std::vector<StoredReading> readings) {
    std::ranges::sort(readings, [](const StoredReading& a, const StoredReading& b) {
        return std::tie(a.file, a.edition, a.content) < std::tie(b.file, b.edition, b.content);
    });
    std::vector<Placed> all = placed(std::move(readings));
    std::ranges::sort(all, is_before);
    std::set<std::uint64_t> known;
    for (const Placed& each : all)
        if (!each.timeless) known.insert(each.reading.content);
    std::vector<TimedVersion> versions;
    std::vector<StoredReading> joining;
    for (Placed& each : all) {
        const std::uint64_t content = each.reading.content;
        if (each.timeless && !known.insert(content).second) {
            joining.push_back(std::move(each.reading));
            continue;
        }
        if (versions.empty() || versions.back().content != content)
            versions.push_back({content, {}});
        versions.back().readings.push_back(std::move(each.reading));
    }
    for (StoredReading& each : joining)
        std::ranges::find(versions, each.content, &TimedVersion::content)
            ->readings.push_back(std::move(each));
    return versions;
}

unsigned next_edition(const std::vector<StoredReading>& readings, const std::string& file) {
    unsigned next = 0;
    for (const StoredReading& each : readings)
        if (each.file == file) next = std::max(next, each.edition + 1);
    return next;
}

std::string pack_readings(const std::vector<StoredReading>& readings) {
    std::string bytes;
    pack_number(bytes, readings.size());
    for (const StoredReading& each : readings) {
        pack_text(bytes, each.file);
        pack_number(bytes, each.edition);
        pack(bytes, each.dates.published);
        pack(bytes, each.dates.updated);
        pack(bytes, each.dates.captured);
    }
    return bytes;
}

std::vector<StoredReading> unpack_readings(std::string_view bytes, std::uint64_t content) {
    Unpacker in(bytes);
    std::vector<StoredReading> readings(in.count());
    for (StoredReading& each : readings) {
        each.file = in.text();
        each.edition = static_cast<unsigned>(in.number());
        each.content = content;
        each.dates.published = parse_iso_date(in.text());
        each.dates.updated = parse_iso_date(in.text());
        each.dates.captured = parse_iso_date(in.text());
    }
    return in.ok() ? readings : std::vector<StoredReading>();
}

} // namespace newshound
