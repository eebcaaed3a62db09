// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/schema/coverage.hpp"

#include "common/schema/analysis.hpp"
#include "common/schema/packing.hpp"

namespace newshound {

CoverageSpot coverage_spot(const std::optional<Date>& published) {
    if (!published) return {};
    if (published->precision == Precision::year) return {published->year, 0};
    if (published->precision == Precision::month)
        return {published->year, coverage_month + published->month};
    const Date first{.year = published->year};
    return {published->year, day_number(*published) - day_number(first) + 1};
}

std::string coverage_key(std::string_view outlet, int year) {
    return make_term(std::string(coverage_prefix) + std::to_string(year) + ":", outlet);
}

std::string pack_coverage(const CoverageYear& coverage) {
    std::string bytes;
    pack_text(bytes, coverage.outlet);
    pack_signed(bytes, coverage.year);
    for (const auto& [day, count] : coverage.days) {
        if (count <= 0) continue;
        pack_number(bytes, static_cast<std::uint64_t>(day));
        pack_number(bytes, static_cast<std::uint64_t>(count));
    }
    return bytes;
}

bool unpack_coverage(std::string_view bytes, CoverageYear& coverage) {
    coverage = {};
    Unpacker in(bytes);
    coverage.outlet = in.text();
    coverage.year = static_cast<int>(in.signed_number());
    while (in.ok() && !in.at_end()) {
        const auto day = static_cast<int>(in.number());
        coverage.days[day] = static_cast<std::int64_t>(in.number());
    }
    return in.ok();
}

} // namespace newshound
