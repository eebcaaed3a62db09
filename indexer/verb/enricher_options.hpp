// SPDX-License-Identifier: GPL-3.0-or-later
// The options --without, --entities and --outlets, alike in every verb that enriches.
#pragma once

#include <string>
#include <vector>

namespace newshound {

class Options;

// What the three options say, not yet looked at: see EnricherOptions and OutletRegistry.
struct EnricherChoice {
    std::vector<std::string> without;
    std::string entity_list; // path, "" = none
    std::string outlet_list; // path, "" = none
};

void declare_enrichers(Options& options);

// --without may be given several times, each a list joined by commas.
EnricherChoice chosen_enrichers(const Options& options);

} // namespace newshound
