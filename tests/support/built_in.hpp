// SPDX-License-Identifier: GPL-3.0-or-later
// What the program is built with, made once for all tests.
#pragma once

#include "common/article/outlet_registry.hpp"

namespace newshound::test {

inline const OutletRegistry& built_in_outlets() {
    static const OutletRegistry outlets;
    return outlets;
}

} // namespace newshound::test
