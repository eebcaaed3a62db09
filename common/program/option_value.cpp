// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/program/option_value.hpp"

#include "common/text/fault.hpp"

#include <algorithm>
#include <charconv>
#include <sstream>

namespace newshound {
namespace {

template <class Number>
bool read_whole(std::string_view value, Number& number) {
    const char* last = value.data() + value.size();
    const auto [end, error] = std::from_chars(value.data(), last, number);
    return error == std::errc() && end == last && !value.empty();
}

std::string in_short(double number) {
    std::ostringstream text;
    text << number;
    return text.str();
}

} // namespace

std::uint64_t whole_number(std::string_view name, std::string_view value, std::uint64_t least,
                           std::uint64_t most) {
    std::uint64_t number = 0;
    if (read_whole(value, number) && number >= least && number <= most) return number;
    throw usage_fault("whole-number", {std::string(name), std::to_string(least),
                                       std::to_string(most), std::string(value)});
}

double real_number(std::string_view name, std::string_view value, double least, double most) {
    double number = 0;
    if (read_whole(value, number) && number >= least && number <= most) return number;
    throw usage_fault("number",
                      {std::string(name), in_short(least), in_short(most), std::string(value)});
}

std::size_t choice_index(std::string_view name, std::string_view value,
                         std::span<const std::string_view> choices) {
    const auto at = std::ranges::find(choices, value);
    if (at != choices.end()) return static_cast<std::size_t>(at - choices.begin());
    std::string list;
    for (const std::string_view each : choices)
        list += (list.empty() ? "" : ", ") + std::string(each);
    throw usage_fault("choice", {std::string(name), list, std::string(value)}, value, choices);
}

} // namespace newshound
