// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/article/company_words.hpp"

#include "common/article/word_lists.hpp"
#include "common/text/table_reader.hpp"
#include "common/text/unicode.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>

namespace newshound {
namespace {

using Kinds = std::map<std::string, unsigned, std::less<>>; // bits, by word

constexpr std::string_view kind_names[] = {"form", "tail", "trade", "sure", "ends"}; // bit by bit

unsigned kind_named(std::string_view name) {
    return 1u << (std::ranges::find(kind_names, name) - std::begin(kind_names));
}

Kinds read_kinds(bool lower) {
    Kinds kinds;
    for (TableReader row(word_list("company_words.tsv")); row.next();) {
        const std::string_view word = row.column(0);
        unsigned& bits = kinds[lower ? to_lower(word) : std::string(word)];
        for (std::size_t i = 1; !row.column(i).empty(); ++i)
            bits |= kind_named(row.column(i));
    }
    return kinds;
}

unsigned find(const Kinds& kinds, std::string_view word) {
    if (word.ends_with('.')) word.remove_suffix(1);
    const auto at = kinds.find(word);
    return at == kinds.end() ? 0 : at->second;
}

} // namespace

unsigned company_word_kinds(std::string_view as_written) {
    static const Kinds kinds = read_kinds(false);
    return find(kinds, as_written);
}

unsigned lower_company_word_kinds(std::string_view lower) {
    static const Kinds kinds = read_kinds(true);
    return find(kinds, lower);
}

} // namespace newshound
