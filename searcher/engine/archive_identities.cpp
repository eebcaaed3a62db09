// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/archive_identities.hpp"

#include "common/names/name_table.hpp"

namespace newshound {

bool ArchiveIdentities::was_corrected() {
    if (!standing_) return false;
    std::shared_ptr<const StandingCorrections::State> now = corrections_->now();
    if (now == standing_) return false;
    standing_ = std::move(now);
    identities_.reset();
    return true;
}

const StandingCorrections::State& ArchiveIdentities::standing() {
    if (!standing_) standing_ = corrections_->now();
    return *standing_;
}

const std::string& ArchiveIdentities::corrections_digest() {
    return standing().digest;
}

const Identities& ArchiveIdentities::get() {
    if (identities_) return *identities_;
    const std::vector<Correction>& corrected = standing().corrections;
    // Several databases have a table for each part only.
    const bool has_table = database_.shards.size() == 1;
    Identities identities(has_table ? read_name_table(database_.shards.front())
                                    : gather_names(names_in(database_.all, most_names_gathered)));
    apply_corrections(corrected, identities);
    return identities_.emplace(std::move(identities));
}

} // namespace newshound
