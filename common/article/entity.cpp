// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/article/entity.hpp"

namespace newshound {

std::string_view to_string(EntityType type) {
    switch (type) {
    case EntityType::person:
        return "person";
    case EntityType::org:
        return "org";
    case EntityType::place:
        return "place";
    }
    return "";
}

bool from_string(std::string_view word, EntityType& type) {
    for (const EntityType each : {EntityType::person, EntityType::org, EntityType::place}) {
        if (word == to_string(each)) {
            type = each;
            return true;
        }
    }
    return false;
}

std::string speaker_names(const Quotation& quotation) {
    std::string names;
    for (const QuotationSpeaker& each : quotation.speakers)
        names.append(names.empty() ? "" : ", ").append(each.name);
    return names;
}

double certainty_of(const Quotation& quotation) {
    constexpr double stated = 0.97, carried = 0.93;
    if (quotation.speakers.empty()) return 0;
    return quotation.cue.empty() ? carried : stated;
}

} // namespace newshound
