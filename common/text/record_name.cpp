// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text/record_name.hpp"

#include <charconv>

namespace newshound {
namespace {

// Nothing but decimal digits that make a number of 64 bits.
std::optional<std::uint64_t> number_of(std::string_view text) {
    std::uint64_t number = 0;
    const char* end = text.data() + text.size();
    const auto [at, error] = std::from_chars(text.data(), end, number);
    if (text.empty() || error != std::errc() || at != end) return std::nullopt;
    return number;
}

} // namespace

std::string record_name(std::string_view container, const RecordPlace& place) {
    std::string name(container);
    name += '#';
    name += std::to_string(place.member);
    if (place.within != 0) name += "+" + std::to_string(place.within);
    return name;
}

std::optional<RecordName> parse_record_name(std::string_view name) {
    const std::size_t sign = name.rfind('#');
    if (sign == name.npos || sign == 0) return std::nullopt;
    const std::string_view place = name.substr(sign + 1);
    const std::size_t plus = place.find('+');
    const auto member = number_of(place.substr(0, plus));
    const auto within =
        plus == place.npos ? std::optional<std::uint64_t>(0) : number_of(place.substr(plus + 1));
    if (!member || !within) return std::nullopt;
    return RecordName{std::string(name.substr(0, sign)), {*member, *within}};
}

} // namespace newshound
