// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/verb/verbs.hpp"

#include "indexer/verb/compact.hpp"
#include "indexer/verb/doctor.hpp"
#include "indexer/verb/index.hpp"
#include "indexer/verb/inspect.hpp"
#include "indexer/verb/open.hpp"
#include "indexer/verb/original.hpp"
#include "indexer/verb/remove.hpp"

namespace newshound {

std::span<const Verb> indexer_verbs() {
    static const Verb verbs[] = {index_verb,  inspect_verb, original_verb, open_verb,
                                 remove_verb, compact_verb, doctor_verb};
    return verbs;
}

} // namespace newshound
