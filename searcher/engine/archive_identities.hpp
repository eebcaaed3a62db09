// SPDX-License-Identifier: GPL-3.0-or-later
// The identities of the archive as it is open: those of its table, or over several databases
// gathered from all names together, and the corrections of people laid over them.
#pragma once

#include "common/names/identities.hpp"
#include "common/names/standing_corrections.hpp"
#include "common/schema/database.hpp"

#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace newshound {

class ArchiveIdentities {
  public:
    // `database` must outlive it; `corrections` are those of its files, never null.
    ArchiveIdentities(const OpenDatabase& database,
                      std::shared_ptr<StandingCorrections> corrections)
        : database_(database), corrections_(std::move(corrections)) {}

    // Forgets what was read of an older database.
    void forget() { identities_.reset(); }

    // Whether somebody corrected names since they were read; then what was read is forgotten.
    // Throws as StandingCorrections::now.
    bool was_corrected();

    // Read when first asked for; holds until forget() or was_corrected(). Throws as
    // StandingCorrections::now.
    const Identities& get();

    // What tells these corrections from others; "" = there are none.
    const std::string& corrections_digest();

  private:
    const OpenDatabase& database_;
    std::shared_ptr<StandingCorrections> corrections_;
    std::shared_ptr<const StandingCorrections::State> standing_; // null = not asked for yet
    std::optional<Identities> identities_;

    const StandingCorrections::State& standing();
};

} // namespace newshound
