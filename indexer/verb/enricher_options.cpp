// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/verb/enricher_options.hpp"

#include "common/program/options.hpp"
#include "indexer/enricher/all_enrichers.hpp"

#include <algorithm>
#include <string_view>

namespace newshound {
namespace {

std::vector<std::string> split_at_commas(const std::vector<std::string>& lists) {
    std::vector<std::string> parts;
    for (const std::string& list : lists) {
        for (std::size_t at = 0; at <= list.size();) {
            const std::size_t end = std::min(list.find(',', at), list.size());
            if (end > at) parts.push_back(list.substr(at, end - at));
            at = end + 1;
        }
    }
    return parts;
}

} // namespace

void declare_enrichers(Options& options) {
    options.values("without", "STAGES", "leave out {} (joined by commas)")
        .some_of(enricher_names())
        .value("outlets", "FILE", "your own outlets: name TAB spellings TAB domains");
}

EnricherChoice chosen_enrichers(const Options& options) {
    return {split_at_commas(options.texts("without")), options.text("outlets")};
}

} // namespace newshound
