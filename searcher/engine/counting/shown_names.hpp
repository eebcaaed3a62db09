// SPDX-License-Identifier: GPL-3.0-or-later
// What a facet shows of the names that documents hold: of people, organisations and places their
// identities, of other facets the names themselves.
#pragma once

#include "common/names/identities.hpp"
#include "common/schema/schema.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

class ShownNames {
  public:
    // Of the facet with that slot. `identities` must outlive it; null shows names as they are.
    ShownNames(const Identities* identities, Slot slot);

    // Whether a name may be shown as another one, or not at all.
    bool renames() const { return (type_ || of_speakers_) && !identities_->empty(); }
    // The slots that names come from: the facet's own, and those of other types of which somebody
    // said that names in them are of this one.
    const std::vector<Slot>& sources() const { return sources_; }

    // What is shown of a name in the slot `from`, as good as `name` and the identities. Nothing for
    // one that is hidden or of another type.
    std::optional<std::string_view> shown(Slot from, std::string_view name) const;

    // The names in the values of all sources of one document as they are shown, each once.
    std::vector<std::string> resolved(const std::vector<std::string>& values) const;

  private:
    const Identities* identities_;
    std::optional<EntityType> type_; // of a facet of entities that has identities
    bool of_speakers_ = false;       // people and organisations, each by the identity it has
    std::vector<Slot> sources_;
};

// Whether it is the slot of people, organisations, places or speakers, whose names have identities.
bool holds_entities(Slot slot);

} // namespace newshound
