// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/archive_identities.hpp"

#include "common/names/name_table.hpp"
#include "common/text/sha256.hpp"
#include "searcher/engine/counting/tally.hpp"

namespace newshound {
namespace {

std::string digest_of(const std::vector<Correction>& corrections) {
    if (corrections.empty()) return {};
    Sha256 digest;
    digest.add(to_table(corrections));
    return digest.finish();
}

} // namespace

bool ArchiveIdentities::was_corrected() {
    if (!corrections_ || !files_.changed()) return false;
    corrections_.reset();
    identities_.reset();
    return true;
}

const std::vector<Correction>& ArchiveIdentities::corrections() {
    if (!corrections_) {
        corrections_ = files_.read();
        digest_ = digest_of(*corrections_);
    }
    return *corrections_;
}

const std::string& ArchiveIdentities::corrections_digest() {
    corrections();
    return digest_;
}

const Identities& ArchiveIdentities::get() {
    if (identities_) return *identities_;
    const std::vector<Correction>& corrected = corrections();
    // What a stub or a remote machine joins has a table for each part only.
    const bool has_table = database_.shards.size() == 1 && is_local_database(database_);
    Identities identities(has_table ? read_name_table(database_.shards.front())
                                    : gather_names(names_in(database_.all)));
    apply_corrections(corrected, identities);
    return identities_.emplace(std::move(identities));
}

} // namespace newshound
