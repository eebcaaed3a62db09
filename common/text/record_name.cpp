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

std::string to_string(const RecordPlace& place) {
    const std::string within = place.within == 0 ? "" : "+" + std::to_string(place.within);
    return std::to_string(place.member) + within;
}

std::optional<RecordPlace> parse_record_place(std::string_view text) {
    const std::size_t plus = text.find('+');
    const auto member = number_of(text.substr(0, plus));
    const auto within =
        plus == text.npos ? std::optional<std::uint64_t>(0) : number_of(text.substr(plus + 1));
    if (!member || !within) return std::nullopt;
    return RecordPlace{*member, *within};
}

std::vector<std::string> possible_containers(std::string_view name) {
    std::vector<std::string> names;
    for (std::size_t at = name.find('#', 1); at < name.size(); at = name.find('#', at + 1))
        names.emplace_back(name.substr(0, at));
    return names;
}

} // namespace newshound
