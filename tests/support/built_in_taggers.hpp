// SPDX-License-Identifier: GPL-3.0-or-later
// The taggers and name lists that the program is built with, made once for all tests.
#pragma once

#include "indexer/tagger/taggers.hpp"

namespace newshound::test {

inline const Taggers& built_in_taggers() {
    static const Taggers taggers;
    return taggers;
}

} // namespace newshound::test
