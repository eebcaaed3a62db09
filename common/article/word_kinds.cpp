// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/article/word_kinds.hpp"

#include "common/article/word_lists.hpp"
#include "common/text/table_reader.hpp"
#include "common/text/unicode.hpp"

#include <algorithm>

namespace newshound {

WordKinds::WordKinds(std::string_view list, std::span<const std::string_view> kinds) {
    for (TableReader row(word_list(list)); row.next();) {
        unsigned bits = 0;
        for (std::size_t i = 1; !row.column(i).empty(); ++i)
            bits |= 1u << (std::ranges::find(kinds, row.column(i)) - kinds.begin());
        written_[std::string(row.column(0))] |= bits;
        lower_[to_lower(row.column(0))] |= bits;
    }
}

unsigned WordKinds::find(const Bits& bits, std::string_view word) {
    if (word.ends_with('.')) word.remove_suffix(1);
    const auto at = bits.find(word);
    return at == bits.end() ? 0 : at->second;
}

} // namespace newshound
