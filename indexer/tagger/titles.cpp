// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/tagger/titles.hpp"

#include "common/text/table_reader.hpp"
#include "indexer/data/word_tables.hpp"

#include <unordered_map>
#include <utility>

namespace newshound {
namespace {

constexpr std::pair<std::string_view, TitleKind> kind_names[] = {
    {"address", address_title}, {"noble", noble_title}, {"lasting", lasting_title},
    {"office", office_word},    {"state", state_title},
};

std::unordered_map<std::string_view, unsigned> read_kinds() {
    std::unordered_map<std::string_view, unsigned> kinds;
    for (TableReader row(word_table("titles.tsv")); row.next();)
        for (const auto& [name, kind] : kind_names)
            if (row.column(1) == name) kinds[row.column(0)] |= kind;
    return kinds;
}

} // namespace

unsigned title_kinds(std::string_view word) {
    static const std::unordered_map<std::string_view, unsigned> kinds = read_kinds();
    const auto at = kinds.find(word);
    return at == kinds.end() ? 0 : at->second;
}

} // namespace newshound
