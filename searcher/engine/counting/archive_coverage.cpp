// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/counting/archive_coverage.hpp"

#include "common/article/outlet.hpp"
#include "common/schema/analysis.hpp"
#include "common/schema/schema.hpp"
#include "searcher/engine/query/gap_driver.hpp"

#include <map>

namespace newshound {

bool has_article(const OpenDatabase& database, const Xapian::Query& condition,
                 const std::string& outlet) {
    const std::string key = outlet_key(outlet);
    if (key.empty()) return false;
    const Xapian::Query own(make_term(find_field("outlet")->prefix, key));
    Xapian::Enquire enquire(database.all);
    enquire.set_query(without_gap_fault({Xapian::Query::OP_FILTER, condition, own}, database));
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    return !enquire.get_mset(0, 1).empty();
}

std::vector<CoverageYear>
read_coverage(const OpenDatabase& database,
              const std::function<bool(const std::string& outlet)>& is_wanted) {
    const std::string prefix(coverage_prefix);
    std::map<std::pair<std::string, int>, CoverageYear> years;
    std::map<std::string, bool> known;
    for (const Xapian::Database& shard : database.shards) {
        const auto end = shard.metadata_keys_end(prefix);
        for (auto at = shard.metadata_keys_begin(prefix); at != end; ++at) {
            CoverageYear read;
            if (!unpack_coverage(shard.get_metadata(*at), read)) continue;
            const auto [wanted, is_new] = known.try_emplace(read.outlet);
            if (is_new) wanted->second = is_wanted(read.outlet);
            if (!wanted->second) continue;
            CoverageYear& year = years[{read.outlet, read.year}];
            year.outlet = read.outlet;
            year.year = read.year;
            for (const auto& [day, count] : read.days)
                year.days[day] += count;
        }
    }
    std::vector<CoverageYear> list;
    list.reserve(years.size());
    for (auto& [key, year] : years)
        list.push_back(std::move(year));
    return list;
}

std::vector<CoverageYear> read_coverage_of_all(const OpenDatabase& database) {
    std::map<int, CoverageYear> years;
    for (const CoverageYear& each :
         read_coverage(database, [](const std::string&) { return true; })) {
        CoverageYear& year = years[each.year];
        year.year = each.year;
        for (const auto& [day, count] : each.days)
            year.days[day] += count;
    }
    std::vector<CoverageYear> list;
    for (auto& [number, year] : years)
        list.push_back(std::move(year));
    return list;
}

} // namespace newshound
