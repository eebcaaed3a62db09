// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a given name is a man's or a woman's, for pronouns.
#pragma once

#include <cstdint>
#include <string_view>

namespace newshound {

enum class Gender : std::uint8_t { unknown, male, female };

// By a short list of common names that are nearly always of one gender; unknown for all others, and
// for names of both ("Andrea", "Sasha"). `name` is a full name; its first word counts.
Gender gender_of(std::string_view name);

} // namespace newshound
