// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/counting/shown_names.hpp"

#include "common/schema/facet_terms.hpp"

#include <algorithm>

namespace newshound {
namespace {

constexpr EntityType types[] = {EntityType::person, EntityType::org, EntityType::place};

Slot slot_of(EntityType type) {
    return *find_field(to_string(type))->slot;
}

std::optional<EntityType> type_of(Slot slot) {
    for (const EntityType type : types)
        if (slot_of(type) == slot) return type;
    return std::nullopt;
}

} // namespace

bool holds_entities(Slot slot) {
    return slot == Slot::speakers || type_of(slot).has_value();
}

ShownNames::ShownNames(const Identities* identities, Slot slot)
    : identities_(identities), type_(identities ? type_of(slot) : std::nullopt),
      of_speakers_(identities && slot == Slot::speakers), sources_{slot} {
    if (!type_) return;
    for (const EntityType other : types)
        if (other != *type_ && identities->moves(other, *type_)) sources_.push_back(slot_of(other));
}

std::optional<std::string_view> ShownNames::shown(Slot from, std::string_view name) const {
    if (of_speakers_) {
        const Identity* speaker = speaker_identity(*identities_, name);
        if (!speaker) return name;
        return speaker->is_hidden ? std::nullopt : std::optional<std::string_view>(speaker->name);
    }
    if (!type_) return name;
    const EntityType marked = *type_of(from);
    const Identity* identity = identities_->find(marked, name);
    if (!identity) return marked == *type_ ? std::optional(name) : std::nullopt;
    if (identity->is_hidden || identity->type != *type_) return std::nullopt;
    return identity->name;
}

std::vector<std::string> ShownNames::resolved(const std::vector<std::string>& values) const {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < values.size(); ++i)
        for (const std::string& each : facet_values(sources_[i], values[i]))
            if (const auto name = shown(sources_[i], each);
                name && std::ranges::find(names, *name) == names.end())
                names.emplace_back(*name);
    return names;
}

} // namespace newshound
