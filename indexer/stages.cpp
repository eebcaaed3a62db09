// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/stages.hpp"

namespace newshound {

std::string feature_names(const Enrichers& enrichers) {
    std::string names;
    for (const auto& enricher : enrichers)
        names += (names.empty() ? "" : " ") + std::string(enricher->name());
    return names;
}

} // namespace newshound
