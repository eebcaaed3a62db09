// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/report.hpp"

#include "common/text/json.hpp"

#include <iomanip>
#include <sstream>

namespace newshound {

namespace {

void print_counts(std::ostream& out, const std::map<std::string, std::uint64_t>& counts) {
    for (const auto& [name, count] : counts)
        out << "  " << std::setw(9) << ""
            << "  " << std::setw(7) << count << "  " << name << "\n";
}

std::uint64_t sum_of(const std::map<std::string, std::uint64_t>& counts) {
    std::uint64_t sum = 0;
    for (const auto& [name, count] : counts)
        sum += count;
    return sum;
}

Json object_of(const std::map<std::string, std::uint64_t>& counts) {
    Json object = Json::object();
    for (const auto& [name, count] : counts)
        object.set(name, count);
    return object;
}

} // namespace

std::uint64_t skipped_in_all(const Report& report) {
    return sum_of(report.skipped);
}

std::string to_text(const Report& report, const std::string& database) {
    std::ostringstream out;
    out << std::fixed << std::setprecision(1);
    const auto line = [&](std::uint64_t count, std::string_view what) {
        if (count != 0) out << "  " << std::setw(9) << count << "  " << what << "\n";
    };
    const double seconds = std::max(report.seconds, 0.001);
    out << report.files << " pages in " << report.seconds << " s ("
        << static_cast<double>(report.files) / seconds << " pages/s, "
        << static_cast<double>(report.bytes) / 1e6 / seconds << " MB/s) into " << database << "\n";
    line(report.indexed, "indexed");
    line(report.kept_apart, "of them kept apart (other stories declare the same address)");
    line(report.updated, "updated (a new version)");
    line(report.unchanged, "unchanged");
    line(report.moved, "of them moved (known from another path)");
    line(report.of_other_shards, "belong to other shards");
    line(report.older, "passed over (older than --since)");
    line(report.healed, "healed (they were damaged in the database)");
    line(report.renewed, "enriched again");
    line(report.pruned, "removed (their files are gone)");
    line(report.kept, "kept (their files are gone)");
    line(skipped_in_all(report), "skipped");
    print_counts(out, report.skipped);
    line(report.containers, "containers read");
    line(report.containers_unchanged, "containers unchanged");
    line(sum_of(report.records), "records in them");
    print_counts(out, report.records);
    line(report.listed_pages, "pages that lists in WACZ files name");
    line(report.revisits_here, "revisits of pages that are here: one capture more each");
    line(report.revisits_elsewhere, "revisits of pages that are not here");
    if (report.interrupted) out << "interrupted; run the same again to go on\n";
    return out.str();
}

std::string to_json(const Report& report) {
    const Json object = {{"format_version", 1},
                         {"files", report.files},
                         {"bytes", report.bytes},
                         {"file_bytes", report.file_bytes},
                         {"indexed", report.indexed},
                         {"kept_apart", report.kept_apart},
                         {"updated", report.updated},
                         {"unchanged", report.unchanged},
                         {"of_other_shards", report.of_other_shards},
                         {"older", report.older},
                         {"moved", report.moved},
                         {"healed", report.healed},
                         {"renewed", report.renewed},
                         {"pruned", report.pruned},
                         {"kept", report.kept},
                         {"skipped", object_of(report.skipped)},
                         {"containers", report.containers},
                         {"containers_unchanged", report.containers_unchanged},
                         {"records", object_of(report.records)},
                         {"listed_pages", report.listed_pages},
                         {"revisits_here", report.revisits_here},
                         {"revisits_elsewhere", report.revisits_elsewhere},
                         {"seconds", report.seconds},
                         {"interrupted", report.interrupted}};
    return object.text();
}

} // namespace newshound
