// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/names/outlet_text.hpp"

#include "common/text/unicode.hpp"
#include "indexer/extractor/names/name_words.hpp"

#include <algorithm>
#include <array>

namespace newshound {

bool may_name_outlet(std::string_view text) {
    constexpr auto address_signs = std::to_array<std::string_view>({"://", "www.", "@"});
    constexpr auto template_signs = std::to_array<std::string_view>(
        {"{{", "}}", "{%", "<%", "%>", "${", "[%", "%s", "<?", "__", "&&"});
    constexpr auto copyright_signs =
        std::to_array<std::string_view>({"©", "(c)", "copyright", "all rights"});
    const std::string lower = to_lower(text);
    const auto holds = [&](std::string_view sign) { return lower.find(sign) != lower.npos; };
    const auto starts = [&](std::string_view sign) { return lower.starts_with(sign); };
    if (letters_and_digits(text).empty() || is_word_of(WordKind::no_outlet, text)) return false;
    const bool variable = text.size() > 2 && (text.front() == '%' || text.front() == '$') &&
                          text.find(' ') == text.npos;
    return !variable && std::ranges::none_of(address_signs, holds) &&
           std::ranges::none_of(template_signs, holds) &&
           std::ranges::none_of(copyright_signs, starts);
}

} // namespace newshound
