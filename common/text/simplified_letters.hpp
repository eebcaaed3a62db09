// SPDX-License-Identifier: GPL-3.0-or-later
// The table of simplified Chinese characters built into the program (common/data).
#pragma once

#include "common/program/embedded_file.hpp"

#include <span>

namespace newshound {

std::span<const EmbeddedFile> simplified_letter_tables();

} // namespace newshound
