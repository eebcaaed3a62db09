// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/page_words.hpp"

#include "common/text/table_reader.hpp"
#include "indexer/data/word_tables.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace newshound {
namespace {

// In the order of PageWord.
constexpr auto kinds = std::to_array<std::string_view>(
    {"error",          "front",        "consent",    "copy",   "saver",         "leads",
     "collection",     "document",     "of",         "record", "record number", "record field",
     "page parameter", "page segment", "page",       "asked",  "lost",          "seeks",
     "published",      "updated",      "placeholder"});

using Words = std::array<std::vector<std::string>, kinds.size()>;

const Words& all_words() {
    static const Words all = [] {
        Words words;
        for (TableReader row(word_table("page_words.tsv")); row.next();)
            for (std::size_t kind = 0; kind < kinds.size(); ++kind)
                if (row.column(1) == kinds[kind]) words[kind].emplace_back(row.column(0));
        return words;
    }();
    return all;
}

} // namespace

std::span<const std::string> page_words(PageWord kind) {
    return all_words()[static_cast<std::size_t>(kind)];
}

bool holds_page_word(std::string_view text, PageWord kind) {
    return std::ranges::any_of(
        page_words(kind), [&](const std::string& word) { return text.find(word) != text.npos; });
}

bool starts_with_page_word(std::string_view text, PageWord kind) {
    return std::ranges::any_of(page_words(kind),
                               [&](const std::string& word) { return text.starts_with(word); });
}

bool is_page_word(std::string_view text, PageWord kind) {
    return std::ranges::any_of(page_words(kind),
                               [&](const std::string& word) { return text == word; });
}

} // namespace newshound
