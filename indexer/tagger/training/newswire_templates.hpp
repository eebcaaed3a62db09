// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences in newswire style with slots for names; newswire_examples.cpp tells what slots mean.
#pragma once

#include <span>
#include <string_view>

namespace newshound {

std::span<const std::string_view> newswire_templates();

} // namespace newshound
