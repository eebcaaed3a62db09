// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/verb/verbs.hpp"

#include "indexer/verb/inspect.hpp"

namespace newshound {

std::span<const Verb> indexer_verbs() {
    static const Verb verbs[] = {inspect_verb};
    return verbs;
}

} // namespace newshound
