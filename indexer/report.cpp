// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/report.hpp"

#include "common/text/json.hpp"

#include <iomanip>
#include <sstream>

namespace newshound {

std::uint64_t skipped_in_all(const Report& report) {
    std::uint64_t sum = 0;
    for (const auto& [reason, count] : report.skipped)
        sum += count;
    return sum;
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
    line(report.healed, "healed (they were damaged in the database)");
    line(report.renewed, "enriched again");
    line(report.pruned, "removed (their files are gone)");
    line(report.kept, "kept (their files are gone)");
    line(skipped_in_all(report), "skipped");
    for (const auto& [reason, count] : report.skipped)
        out << "  " << std::setw(9) << ""
            << "  " << std::setw(7) << count << "  " << reason << "\n";
    if (report.interrupted) out << "interrupted; run the same again to go on\n";
    return out.str();
}

std::string to_json(const Report& report) {
    Json skipped = Json::object();
    for (const auto& [reason, count] : report.skipped)
        skipped.set(reason, count);
    const Json object = {{"format_version", 1},
                         {"files", report.files},
                         {"bytes", report.bytes},
                         {"indexed", report.indexed},
                         {"kept_apart", report.kept_apart},
                         {"updated", report.updated},
                         {"unchanged", report.unchanged},
                         {"moved", report.moved},
                         {"healed", report.healed},
                         {"renewed", report.renewed},
                         {"pruned", report.pruned},
                         {"kept", report.kept},
                         {"skipped", skipped},
                         {"seconds", report.seconds},
                         {"interrupted", report.interrupted}};
    return object.text();
}

} // namespace newshound
