// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/article/abbreviations.hpp"

#include "common/article/word_lists.hpp"
#include "common/text/table_reader.hpp"
#include "common/text/unicode.hpp"

#include <map>
#include <string>

namespace newshound {
namespace {

using Kinds = std::map<std::string, unsigned, std::less<>>; // bits, by word

unsigned kind_named(std::string_view name) {
    if (name == "title") return title_abbreviation;
    return name == "number" ? number_abbreviation : word_abbreviation;
}

Kinds read_kinds(bool lower) {
    Kinds kinds;
    for (TableReader row(word_list("abbreviations.tsv")); row.next();) {
        const std::string_view word = row.column(0);
        kinds[lower ? to_lower(word) : std::string(word)] |= kind_named(row.column(1));
    }
    return kinds;
}

unsigned find(const Kinds& kinds, std::string_view word) {
    const auto at = kinds.find(word);
    return at == kinds.end() ? 0 : at->second;
}

} // namespace

unsigned abbreviation_kinds(std::string_view as_written) {
    static const Kinds kinds = read_kinds(false);
    return find(kinds, as_written);
}

unsigned lower_abbreviation_kinds(std::string_view lower) {
    static const Kinds kinds = read_kinds(true);
    return find(kinds, lower);
}

} // namespace newshound
