// SPDX-License-Identifier: GPL-3.0-or-later
// The options --without and --outlets, alike in every verb that enriches.
#pragma once

#include <string>
#include <vector>

namespace newshound {

class Options;

// What the options say, not yet looked at: see EnricherOptions and OutletRegistry.
struct EnricherChoice {
    std::vector<std::string> without;
    std::string outlet_list; // path, "" = none
};

void declare_enrichers(Options& options);

// --without may be given several times, each a list joined by commas.
EnricherChoice chosen_enrichers(const Options& options);

} // namespace newshound
