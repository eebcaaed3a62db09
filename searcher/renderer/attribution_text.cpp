// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/renderer/attribution_text.hpp"

#include <cmath>

namespace newshound {

std::string attribution_text(double certainty) {
    if (certainty <= 0) return "speaker not known";
    return "attributed by machine, " + std::to_string(std::lround(100 * certainty)) + "% sure";
}

} // namespace newshound
