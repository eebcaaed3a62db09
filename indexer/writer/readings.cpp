// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/writer/readings.hpp"

#include "common/schema/date_terms.hpp"
#include "common/schema/packing.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <span>
#include <tuple>
#include <utility>

namespace newshound {
namespace {

constexpr double never = -std::numeric_limits<double>::infinity();

// A reading with what orders it.
struct Placed {
    StoredReading reading;
    double moment = never;
    bool timeless = false; // nothing tells its time
};

bool is_before(const Placed& a, const Placed& b) {
    const auto key = [](const Placed& each) {
        const StoredReading& reading = each.reading;
        return std::tie(each.moment, reading.edition, reading.file, reading.content);
    };
    return key(a) < key(b);
}

// Of each text the first moment that one of its readings tells.
std::map<std::uint64_t, double> first_moments(const std::vector<StoredReading>& readings) {
    std::map<std::uint64_t, double> first;
    for (const StoredReading& each : readings) {
        const std::optional<double> moment = moment_of(each.dates);
        if (!moment) continue;
        const auto at = first.emplace(each.content, *moment).first;
        at->second = std::min(at->second, *moment);
    }
    return first;
}

// The editions of one file, in their order.
void place_file(std::span<StoredReading> editions, const std::map<std::uint64_t, double>& known,
                std::vector<Placed>& all) {
    double latest = never;
    double latest_told = never; // of those that tell no time of capture
    for (StoredReading& each : editions) {
        Placed next;
        if (const std::optional<double> moment = moment_of(each.dates))
            next.moment = *moment;
        else if (editions.size() == 1 && each.edition == 0)
            next.timeless = true;
        else if (const auto at = known.find(each.content); latest == never && at != known.end())
            next.moment = at->second;
        next.moment = std::max(next.moment, each.dates.captured ? latest_told : latest);
        latest = std::max(latest, next.moment);
        if (!each.dates.captured) latest_told = std::max(latest_told, next.moment);
        next.reading = std::move(each);
        all.push_back(std::move(next));
    }
}

// Of a name that two files had, one after the other, editions may be equal: their moments tell.
bool is_told_before(const StoredReading& a, const StoredReading& b) {
    using Order =
        std::tuple<const std::string&, unsigned, std::optional<double>, const std::uint64_t&>;
    return Order(a.file, a.edition, moment_of(a.dates), a.content) <
           Order(b.file, b.edition, moment_of(b.dates), b.content);
}

std::vector<Placed> placed(std::vector<StoredReading> readings) {
    std::ranges::sort(readings, is_told_before);
    const std::map<std::uint64_t, double> known = first_moments(readings);
    std::vector<Placed> all;
    for (auto at = readings.begin(); at != readings.end();) {
        const auto end = std::find_if(
            at, readings.end(), [&](const StoredReading& each) { return each.file != at->file; });
        place_file({at, end}, known, all);
        at = end;
    }
    return all;
}

void pack(std::string& bytes, const std::optional<Date>& date) {
    pack_text(bytes, date ? to_iso(*date) : std::string());
}

} // namespace

double moment_of(const Date& date) {
    const int minutes = date.hour * 60 + date.minute - date.offset_minutes.value_or(0);
    const int seconds = minutes * 60 + date.second;
    return day_number(date) + (date.precision > Precision::day ? seconds / 86'400.0 : 0);
}

std::optional<double> moment_of(const ToldDates& dates) {
    for (const std::optional<Date>& date : {dates.captured, dates.updated, dates.published})
        if (date) return moment_of(*date);
    return std::nullopt;
}

bool had_text_before(const StoredReading& a, const StoredReading& b) {
    const std::optional<double> moment = moment_of(a.dates);
    const std::optional<double> other = moment_of(b.dates);
    if (moment.has_value() != other.has_value()) return moment.has_value();
    return std::tie(moment, a.edition, a.file) < std::tie(other, b.edition, b.file);
}

std::vector<TimedVersion> versions_in_time(std::vector<StoredReading> readings) {
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

StoredReading* last_of(std::vector<StoredReading>& readings, const std::string& file) {
    StoredReading* last = nullptr;
    for (StoredReading& each : readings)
        if (each.file == file && (!last || last->edition < each.edition)) last = &each;
    return last;
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
