// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/names/person_name.hpp"

#include "common/article/name_parts.hpp"
#include "common/text/ascii.hpp"

#include <algorithm>

namespace newshound {
namespace {

std::vector<std::string> words_of(std::string_view key) {
    std::vector<std::string> words;
    while (!key.empty()) {
        const std::size_t end = std::min(key.find(' '), key.size());
        words.emplace_back(key.substr(0, end));
        key.remove_prefix(std::min(end + 1, key.size()));
    }
    return words;
}

std::string joined(const std::vector<std::string>& words, std::size_t first, std::size_t last) {
    std::string text;
    for (std::size_t i = first; i < last; ++i)
        text += (text.empty() ? "" : " ") + words[i];
    return text;
}

// Whether the first word is initials: one capital, or up to three of which each stands for a name.
bool starts_with_initials(std::string_view name, std::string_view first) {
    if (first.size() == 1) return true;
    const std::string_view word = name.substr(0, name.find(' '));
    const auto is_part = [](char c) {
        return is_ascii_capital(static_cast<unsigned char>(c)) || c == '.';
    };
    return first.size() <= 3 && std::ranges::all_of(word, is_part);
}

bool are_initials(const std::vector<std::string>& initials, const std::vector<std::string>& names) {
    if (initials.size() != 1 || initials.front().size() != names.size()) return false;
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i].front() != initials.front()[i]) return false;
    return true;
}

} // namespace

std::string PersonName::untitled() const {
    std::string text = first;
    for (const std::string& each : middle)
        text += (text.empty() ? "" : " ") + each;
    text += (text.empty() ? "" : " ") + surname;
    return suffix.empty() ? text : text + " " + suffix;
}

PersonName person_name(std::string_view name, std::string_view key) {
    PersonName parts;
    const std::vector<std::string> words = words_of(key);
    std::size_t start = 0;
    std::size_t end = words.size();
    if (end > 1 && (lower_name_part_kinds(words[end - 1]) & name_suffix))
        parts.suffix = words[--end];
    while (start + 1 < end && (lower_name_part_kinds(words[start]) & name_title))
        ++start;
    parts.title = joined(words, 0, start);
    if (start == end) return parts;
    parts.last = words[end - 1];
    // "von der Leyen" is a surname, "Van Morrison" a whole name.
    const bool small_start =
        start == 0 && !name.empty() && name.front() >= 'a' && name.front() <= 'z';
    std::size_t surname = end - 1;
    while (surname > start + (small_start ? 0 : 1) &&
           (lower_name_part_kinds(words[surname - 1]) & family_particle))
        --surname;
    parts.surname = joined(words, surname, end);
    if (surname == start) return parts;
    parts.first = words[start];
    parts.middle.assign(words.begin() + static_cast<std::ptrdiff_t>(start) + 1,
                        words.begin() + static_cast<std::ptrdiff_t>(surname));
    parts.has_initials = start == 0 && starts_with_initials(name, parts.first);
    return parts;
}

bool may_be_same(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    return a == b || are_initials(a, b) || are_initials(b, a);
}

} // namespace newshound
