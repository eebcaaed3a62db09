// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/names/byline.hpp"

#include "common/article/outlet.hpp"
#include "indexer/extractor/names/name_list.hpp"
#include "indexer/extractor/names/visible_byline.hpp"

#include <algorithm>

namespace newshound {
namespace {

// Lines far from headline and text that happen to begin with "by" stay below it.
constexpr float least_byline_confidence = 0.45F;

} // namespace

std::optional<Byline> find_byline(const PageReading& reading, const OutletRegistry& outlets) {
    std::optional<Byline> best;
    const std::string outlet = outlet_key(reading.outlet);
    const auto consider = [&](const Candidate& from, bool strict) {
        NameList names = read_names(from.value, strict, reading.language);
        // The outlet's own name, and any other's, is a desk.
        std::erase_if(names.people, [&](const std::string& name) {
            const Outlet* known = outlets.find(name);
            const bool other = known && !known->ambiguous && name.find(' ') != name.npos;
            if (!other && (outlet.empty() || outlet_key(name) != outlet)) return false;
            names.desks.push_back(name);
            return true;
        });
        const bool desk = names.people.empty();
        if (desk && names.desks.empty()) return;
        if (from.confidence < least_byline_confidence) return;
        const float confidence = from.confidence * (desk ? 0.6F : 1.0F);
        if (best && best->from.confidence >= confidence) return;
        best = {desk ? std::move(names.desks) : std::move(names.people), from};
        best->from.confidence = confidence;
    };
    for (const Candidate* each : reading.declared.of(Fact::authors))
        consider(*each, false);
    for (const Candidate& each : visible_bylines(reading))
        consider(each, each.value.size() > 40 && each.rule != "rel=author");
    return best;
}

} // namespace newshound
