// SPDX-License-Identifier: GPL-3.0-or-later
// The completion script of bash.
#pragma once

#include "common/program/completed_value.hpp"

#include <span>
#include <string>

namespace newshound {

std::string bash_completion(std::span<const CompletedVerb> verbs);

} // namespace newshound
