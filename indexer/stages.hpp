// SPDX-License-Identifier: GPL-3.0-or-later
// What the stages of a run are given: the outlets and names known, the enrichers asked for, the
// day.
#pragma once

#include "common/article/outlet_registry.hpp"
#include "common/article/today.hpp"
#include "indexer/enricher/all_enrichers.hpp"
#include "indexer/index_options.hpp"

#include <string>

namespace newshound {

// Immutable once made: safe from any number of threads. Made before a database is opened, so that
// a bad option leaves no trace. Throws UsageError and SystemError for bad lists.
struct Stages {
    explicit Stages(const IndexOptions& options)
        : outlets(options.outlet_list),
          enrichers(make_enrichers(outlets, taggers, {options.without})) {}

    OutletRegistry outlets;
    Taggers taggers;
    Enrichers enrichers;
    Date today = utc_today(); // no story is later
};

// The enrichers' names, joined by blanks: what metadata::features holds.
std::string feature_names(const Enrichers& enrichers);

} // namespace newshound
