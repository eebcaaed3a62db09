// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/citations/credit_words.hpp"

#include "common/text/table_reader.hpp"
#include "common/text/unicode.hpp"
#include "indexer/data/word_tables.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace newshound {
namespace {

// In the order of CreditWord.
constexpr auto kinds =
    std::to_array<std::string_view>({"credit", "credit_lead", "credit_role", "picture", "note"});

const std::vector<std::string>& words_of(CreditWord kind) {
    static const std::array<std::vector<std::string>, kinds.size()> all = [] {
        std::array<std::vector<std::string>, kinds.size()> words;
        for (TableReader row(word_table("citation_cues.tsv")); row.next();)
            if (const auto* at = std::ranges::find(kinds, row.column(1)); at != kinds.end())
                words[static_cast<std::size_t>(at - kinds.begin())].emplace_back(row.column(0));
        return words;
    }();
    return all[static_cast<std::size_t>(kind)];
}

} // namespace

bool is_credit_word(std::string_view text, CreditWord kind) {
    const std::string lower = to_lower(text);
    return std::ranges::find(words_of(kind), lower) != words_of(kind).end();
}

bool starts_with_credit_word(std::string_view text, CreditWord kind) {
    constexpr std::size_t longest = 40; // bytes of such a word, at the most
    const std::string lower = to_lower(text.substr(0, longest));
    return std::ranges::any_of(words_of(kind),
                               [&](const std::string& each) { return lower.starts_with(each); });
}

bool holds_credit_word(std::string_view text, CreditWord kind) {
    const std::string lower = to_lower(text);
    return std::ranges::any_of(
        words_of(kind), [&](const std::string& each) { return lower.find(each) != lower.npos; });
}

} // namespace newshound
