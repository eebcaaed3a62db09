// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of month names built into the program (common/data).
#pragma once

#include "common/program/embedded_file.hpp"

#include <span>

namespace newshound {

std::span<const EmbeddedFile> month_tables();

} // namespace newshound
