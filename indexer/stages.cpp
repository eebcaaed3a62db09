// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/stages.hpp"

namespace newshound {

Stages::Stages(const IndexOptions& options)
    : outlet_list_(options.outlet_list), options_{options.without} {
    chosen_enrichers(options_);
    if (!outlet_list_.empty()) made(); // it may be wrong
}

std::string Stages::features() const {
    std::string names;
    for (const std::string_view name : chosen_enrichers(options_))
        names += (names.empty() ? "" : " ") + std::string(name);
    return names;
}

const Stages::Made& Stages::made() const {
    std::call_once(once_, [this] { made_ = std::make_unique<const Made>(outlet_list_, options_); });
    return *made_;
}

} // namespace newshound
