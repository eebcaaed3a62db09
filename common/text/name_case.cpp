// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text/name_case.hpp"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <cstdint>

namespace newshound {
namespace {

constexpr std::string_view curly = "’";

// How many bytes before the capital that stands inside the word: O'Dowell, D’Angelo, McNally.
std::size_t before_inner_capital(std::string_view word) {
    if (word.starts_with("Mc")) return 2;
    if (word.empty() || std::string_view("DLO").find(word[0]) == std::string_view::npos) return 0;
    if (word.substr(1).starts_with('\'')) return 2;
    return word.substr(1).starts_with(curly) ? 1 + curly.size() : 0;
}

} // namespace

std::string name_case(std::string_view name, std::string_view language) {
    const bool turkish =
        language == "tr" || language == "az" || name.find("İ") != std::string_view::npos;
    icu::UnicodeString text =
        icu::UnicodeString::fromUTF8({name.data(), static_cast<std::int32_t>(name.size())});
    text.toTitle(nullptr, turkish ? icu::Locale("tr") : icu::Locale::getRoot());
    std::string titled;
    text.toUTF8String(titled);
    for (std::size_t at = 0; at < titled.size(); ++at) {
        if (at > 0 && titled[at - 1] != ' ' && titled[at - 1] != '-') continue;
        const std::size_t inner = before_inner_capital(std::string_view(titled).substr(at));
        if (inner == 0 || at + inner >= titled.size()) continue;
        char& letter = titled[at + inner];
        if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
    }
    return titled;
}

} // namespace newshound
