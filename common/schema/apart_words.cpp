// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/schema/apart_words.hpp"

#include "common/text/table_reader.hpp"
#include "common/text/unicode.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace newshound {
namespace {

struct Meaning {
    std::size_t row = 0; // of the list: words of different rows have nothing to do with each other
    std::size_t column = 0;
};

struct Beginning {
    std::string letters;
    bool is_whole = false; // the word itself, not what starts so
    Meaning meaning;
};

using Beginnings = std::map<std::string, std::vector<Beginning>, std::less<>>; // by language

void add_column(std::string_view words, Meaning meaning, std::vector<Beginning>& beginnings) {
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(' '), words.size());
        std::string_view word = words.substr(0, end);
        words.remove_prefix(std::min(end + 1, words.size()));
        const bool is_whole = !word.ends_with('*');
        if (!is_whole) word.remove_suffix(1);
        beginnings.push_back({std::string(word), is_whole, meaning});
    }
}

Beginnings read_beginnings() {
    Beginnings all;
    std::size_t number = 0;
    for (const EmbeddedFile& file : apart_word_lists())
        for (TableReader row(file.bytes); row.next(); ++number)
            for (std::size_t column = 1; !row.column(column).empty(); ++column)
                add_column(row.column(column), {number, column}, all[std::string(row.column(0))]);
    return all;
}

// Of the rows that hold the word, each once, what it means there.
std::map<std::size_t, std::size_t> meanings_of(const std::vector<Beginning>& beginnings,
                                               std::string_view word) {
    std::map<std::size_t, const Beginning*> longest;
    for (const Beginning& each : beginnings) {
        if (each.is_whole ? word != each.letters : !word.starts_with(each.letters)) continue;
        const Beginning*& known = longest[each.meaning.row];
        if (!known || known->letters.size() < each.letters.size()) known = &each;
    }
    std::map<std::size_t, std::size_t> columns;
    for (const auto& [row, each] : longest)
        columns.emplace(row, each->meaning.column);
    return columns;
}

} // namespace

bool are_apart(std::string_view word, std::string_view other, std::string_view language) {
    static const Beginnings known = read_beginnings();
    const auto list = known.find(language);
    if (list == known.end()) return false;
    const auto here = meanings_of(list->second, fold_accents(word));
    if (here.empty()) return false;
    const auto there = meanings_of(list->second, fold_accents(other));
    return std::ranges::any_of(here, [&](const auto& each) {
        const auto at = there.find(each.first);
        return at != there.end() && at->second != each.second;
    });
}

} // namespace newshound
