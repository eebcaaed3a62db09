// SPDX-License-Identifier: GPL-3.0-or-later
// The identities of the archive as it is open: those of its table, or over several databases
// gathered from all names together, and the corrections of people laid over them.
#pragma once

#include "common/names/correction_files.hpp"
#include "common/names/identities.hpp"
#include "common/schema/database.hpp"

#include <optional>
#include <string>
#include <vector>

namespace newshound {

class ArchiveIdentities {
  public:
    // `database`, made of `paths`, must outlive it; `own` is the reader's file of corrections,
    // "" = none.
    ArchiveIdentities(const OpenDatabase& database, const std::vector<std::string>& paths,
                      const std::string& own)
        : database_(database), files_(paths, own) {}

    // Forgets what was read of an older database.
    void forget() { identities_.reset(); }

    // Whether somebody corrected names since they were read; then what was read is forgotten.
    bool was_corrected();

    // Read when first asked for; holds until forget() or was_corrected(). Throws as
    // CorrectionFiles::read.
    const Identities& get();

    // What tells these corrections from others; "" = there are none.
    const std::string& corrections_digest();

  private:
    const OpenDatabase& database_;
    CorrectionFiles files_;
    std::optional<std::vector<Correction>> corrections_;
    std::string digest_;
    std::optional<Identities> identities_;

    const std::vector<Correction>& corrections();
};

} // namespace newshound
