// SPDX-License-Identifier: GPL-3.0-or-later
// The trained tagger's model, built into the program.
#pragma once

#include "common/program/embedded_file.hpp"

#include <span>

namespace newshound {

// README.md of this folder, which tells the model's licence and origin, then tagger.model; without
// the latter when the program was built without it.
std::span<const EmbeddedFile> tagger_model_file();

} // namespace newshound
