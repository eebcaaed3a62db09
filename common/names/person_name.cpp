// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/names/person_name.hpp"

#include "common/text/ascii.hpp"

#include <algorithm>
#include <array>

namespace newshound {
namespace {

// Titles that come before whole names. Of a king or pope the title makes the name, so those are
// not here.
constexpr auto titles = std::to_array<std::string_view>(
    {"ambassador", "chancellor", "chairman", "congressman", "congresswoman", "dr",        "gov",
     "governor",   "judge",      "justice",  "mayor",       "minister",      "mr",        "mrs",
     "ms",         "president",  "prof",     "professor",   "rep",           "secretary", "sen",
     "senator",    "sir"});

constexpr auto suffixes = std::to_array<std::string_view>({"ii", "iii", "iv", "jr", "sr"});

constexpr auto particles = std::to_array<std::string_view>(
    {"af",   "al", "av",  "ben", "bin", "da",  "dal", "de",  "del", "della", "den",
     "der",  "di", "dos", "du",  "el",  "ibn", "la",  "las", "le",  "lo",    "los",
     "ould", "st", "te",  "ten", "ter", "van", "vom", "von", "zu",  "zum",   "zur"});

template <std::size_t Size>
bool has(const std::array<std::string_view, Size>& list, std::string_view word) {
    return std::ranges::binary_search(list, word);
}

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
    if (end > 1 && has(suffixes, words[end - 1])) parts.suffix = words[--end];
    while (start + 1 < end && has(titles, words[start]))
        ++start;
    parts.title = joined(words, 0, start);
    if (start == end) return parts;
    parts.last = words[end - 1];
    // "von der Leyen" is a surname, "Van Morrison" a whole name.
    const bool small_start =
        start == 0 && !name.empty() && name.front() >= 'a' && name.front() <= 'z';
    std::size_t surname = end - 1;
    while (surname > start + (small_start ? 0 : 1) && has(particles, words[surname - 1]))
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
