// SPDX-License-Identifier: GPL-3.0-or-later
// The identities of an archive that a name of somebody else's may mean.
//
// Asked are the names in the same words first ("Merkel, Angela" is one for people), then those that
// mean the same by a rule (asked_names.hpp), then those that share words, starts of words or
// initials with it (name_likeness.hpp). What was asked is certain where it is, as spelled, a name
// of one identity only (else in the same words of one only, else by a rule), by a reason surer than
// a surname or initials alone, and no surname that other people bear. All others are guesses, below
// every whole name.
#pragma once

#include "common/names/identities.hpp"
#include "common/schema/database.hpp"
#include "searcher/value/entity_candidate.hpp"

#include <vector>

namespace newshound {

// The likest first, equally like ones by articles. None that is hidden. Reads a bounded number of
// documents: names that share a frequent word with what is asked may be missed, whole names never.
std::vector<EntityCandidate> entity_candidates(const OpenDatabase& database,
                                               const Identities& identities,
                                               const EntityQuestion& question);

} // namespace newshound
