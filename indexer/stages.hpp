// SPDX-License-Identifier: GPL-3.0-or-later
// What the stages of a run are given: the outlets and names known, the enrichers asked for, the
// day.
#pragma once

#include "common/article/outlet_registry.hpp"
#include "common/article/today.hpp"
#include "indexer/enricher/all_enrichers.hpp"
#include "indexer/index_options.hpp"

#include <memory>
#include <mutex>
#include <string>

namespace newshound {

// Safe from any number of threads. Made before a database is opened, so that a bad option leaves
// no trace; but what is built in is made for the first page that comes, since most runs over an
// archive that is there find none. Throws UsageError and SystemError for bad lists.
class Stages {
  public:
    explicit Stages(const IndexOptions& options);

    const OutletRegistry& outlets() const { return made().outlets; }
    const Enrichers& enrichers() const { return made().enrichers; }
    const Date& today() const { return today_; } // no story is later

    // The enrichers' names, joined by blanks: what metadata::features holds.
    std::string features() const;

  private:
    struct Made {
        Made(const std::string& outlet_list, const EnricherOptions& options)
            : outlets(outlet_list), enrichers(make_enrichers(outlets, taggers, options)) {}

        OutletRegistry outlets;
        Taggers taggers;
        Enrichers enrichers;
    };

    const Made& made() const;

    std::string outlet_list_;
    EnricherOptions options_;
    Date today_ = utc_today();
    mutable std::once_flag once_;
    mutable std::unique_ptr<const Made> made_;
};

} // namespace newshound
