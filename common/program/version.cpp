// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/program/version.hpp"

namespace newshound {

std::string_view version() {
    return NEWSHOUND_VERSION;
}

} // namespace newshound
