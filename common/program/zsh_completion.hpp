// SPDX-License-Identifier: GPL-3.0-or-later
// The completion script of zsh.
#pragma once

#include "common/program/completed_value.hpp"

#include <span>
#include <string>

namespace newshound {

std::string zsh_completion(std::span<const CompletedVerb> verbs);

} // namespace newshound
