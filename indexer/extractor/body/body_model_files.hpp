// SPDX-License-Identifier: GPL-3.0-or-later
// The learned model of main_text as it is built into the program (see common/program/embed.cmake).
#pragma once

#include "common/program/embedded_file.hpp"

#include <span>

namespace newshound {

std::span<const EmbeddedFile> body_model_files();

} // namespace newshound
