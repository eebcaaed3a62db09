// SPDX-License-Identifier: GPL-3.0-or-later
// The outlet lists built into the program (common/data), the general ones last.
#pragma once

#include "common/program/embedded_file.hpp"

#include <span>

namespace newshound {

std::span<const EmbeddedFile> outlet_lists();

} // namespace newshound
