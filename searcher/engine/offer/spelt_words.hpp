// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a query as typed, each with what it may be a misspelling of.
#pragma once

#include "common/schema/database.hpp"
#include "searcher/engine/query/near_words.hpp"
#include "searcher/engine/query/word_forms.hpp"
#include "searcher/value/query.hpp"

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

struct SpeltWord {
    Query* leaf = nullptr; // in the tree that was asked
    std::size_t start = 0; // byte range in leaf->text
    std::size_t end = 0;
    std::string term{};               // folded, without prefix
    std::vector<std::string> forms{}; // under which the query finds it, without prefix
    std::size_t before = SIZE_MAX;    // index of the word right before it in the same field
    std::size_t documents = 0;        // that have one of its forms
    // Likelier words, judged by themselves, the likeliest first; "a b" = two words without their
    // blank.
    std::vector<std::string> others{};
    // More frequent near words: likelier only where they make a name with the words next to it.
    std::vector<NearWord> neighbours{};
};

// Words made of letters, in leaves that no "-" excludes: of texts, names and outlets (these also
// where this very value is asked, as filters do). `others` and
// `neighbours` are empty.
std::vector<SpeltWord> spelt_words(Query& query, const Xapian::Database& database,
                                   const WordForms& forms);

// Whether so few of the archive's articles have a word that it may be another one misspelt.
bool is_rare(std::size_t documents, const Xapian::Database& database);

// Fills `others` (of a rare word only) and `neighbours` from the archive's words: a walk through
// its list of words, which takes longer than a small search.
void find_others(SpeltWord& word, const OpenDatabase& database, bool keeps_first);

// `word` with its first letter in upper case where that of `typed` is.
std::string in_case_of(std::string_view typed, const std::string& word);

} // namespace newshound
