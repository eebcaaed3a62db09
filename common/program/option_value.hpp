// SPDX-License-Identifier: GPL-3.0-or-later
// What people write as the value of an option or parameter, read within bounds.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace newshound {

// `name` is as people know it, "--limit" or "limit", for the message of the UsageError that each of
// these throws for another value; that value stands in it as it was sent.

// A whole number from `least` to `most`.
std::uint64_t whole_number(std::string_view name, std::string_view value, std::uint64_t least,
                           std::uint64_t most);
// A number, maybe with a fraction.
double real_number(std::string_view name, std::string_view value, double least, double most);
// Which of `choices` it is. The message lists them, with the nearest.
std::size_t choice_index(std::string_view name, std::string_view value,
                         std::span<const std::string_view> choices);

} // namespace newshound
