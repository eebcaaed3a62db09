// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/renderer/attribution_text.hpp"

#include "common/text/escape.hpp"
#include "searcher/renderer/styled_text.hpp"

#include <cmath>

namespace newshound {

std::string attribution_text(double certainty) {
    if (certainty <= 0) return "speaker not known";
    return "attributed by machine, " + std::to_string(std::lround(100 * certainty)) + "% sure";
}

std::string speaker_text(const Terminal& terminal, const Quotation& quotation) {
    const auto shown = [](const std::string& text) { return isolated(escape_terminal(text)); };
    std::string who;
    for (const QuotationSpeaker& each : quotation.speakers) {
        who.append(who.empty() ? "" : "; ").append(shown(each.name));
        if (!each.role.empty()) who.append(", ").append(shown(each.role));
    }
    if (!who.empty()) who += " \u00B7 ";
    return who.append(style(terminal, Style::dim))
        .append(attribution_text(certainty_of(quotation)))
        .append(style(terminal, Style::plain));
}

std::string attributed_by(const Quotation& quotation) {
    return quotation.speakers.empty() ? "" : "machine";
}

} // namespace newshound
