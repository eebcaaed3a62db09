// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/value/fixed_key.hpp"

#include "common/article/date.hpp"
#include "common/schema/identity.hpp"

#include <algorithm>

namespace newshound {
namespace {

bool is_language_code(std::string_view text) {
    const auto is_letter_of_code = [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; };
    return (text.size() == 2 || text.size() == 3) && std::ranges::all_of(text, is_letter_of_code);
}

bool is_id(std::string_view text) {
    std::string id;
    unsigned version = 0;
    return parse_id(text, id, version);
}

} // namespace

std::string_view fixed_key_fault(const Field& field, std::string_view text) {
    if ((field.name == "id" || field.name == "story") && !is_id(text))
        return field.name == "id" ? "no-id" : "no-story-id";
    if (field.name == "lang" && !is_language_code(text)) return "no-language";
    if (field.name == "on" && !calendar_day(text)) return "no-calendar-day";
    return {};
}

std::optional<std::string> calendar_day(std::string_view text) {
    const std::size_t dash = std::min(text.find('-'), text.size());
    const auto part = [](std::string_view digits) {
        return digits.size() == 1 ? "0" + std::string(digits) : std::string(digits);
    };
    const std::string day =
        part(text.substr(0, dash)) + "-" + part(text.substr(std::min(dash + 1, text.size())));
    if (day.size() != 5 || !parse_iso_date("2000-" + day)) return std::nullopt;
    return day;
}

} // namespace newshound
