// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/names/name_words.hpp"

#include "common/article/name_parts.hpp"
#include "common/article/outlet_lists.hpp"
#include "common/text/quotation_styles.hpp"
#include "common/text/table_reader.hpp"
#include "common/text/unicode.hpp"
#include "common/text/utf8.hpp"
#include "indexer/data/word_tables.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <sstream>
#include <string>

namespace newshound {
namespace {

struct KindName {
    std::string_view name;
    WordKind kind;
};
constexpr KindName kind_names[] = {
    {"lead", WordKind::lead},
    {"degree", WordKind::degree},
    {"desk", WordKind::desk},
    {"nobody", WordKind::nobody},
    {"job", WordKind::job},
    {"join", WordKind::join},
    {"surname", WordKind::surname},
    {"button", WordKind::button},
    {"suffix", WordKind::suffix},
    {"no_outlet", WordKind::no_outlet},
    {"date_label", WordKind::date_label},
};

using Kinds = std::map<std::string, unsigned, std::less<>>; // bits, by word

constexpr unsigned bit_of(WordKind kind) {
    return 1U << static_cast<unsigned>(kind);
}

// The agencies that a word of theirs stands for in a byline: "dpa", of outlets.tsv.
void add_agencies(Kinds& kinds) {
    for (const EmbeddedFile& list : outlet_lists()) {
        for (TableReader row(list.bytes); row.next();) {
            if (row.column(5) != "byline") continue;
            std::string spellings = fold_accents(row.column(0)) + "|" + fold_accents(row.column(1));
            for (std::istringstream each(spellings); std::getline(each, spellings, '|');)
                if (spellings.find(' ') == spellings.npos)
                    kinds[spellings] |= bit_of(WordKind::desk);
        }
    }
}

Kinds read_kinds() {
    Kinds kinds;
    for (TableReader row(word_table("byline_words.tsv")); row.next();) {
        const auto* named = std::ranges::find(kind_names, row.column(1), &KindName::name);
        if (named != std::end(kind_names)) kinds[std::string(row.column(0))] |= bit_of(named->kind);
    }
    for (TableReader row(word_table("titles.tsv")); row.next();)
        if (row.column(1) == "byline") kinds[std::string(row.column(0))] |= bit_of(WordKind::title);
    constexpr std::size_t shortest_weekday = 5; // bytes: "Do" and "Mi" are names of people as well
    for (TableReader row(word_table("time_words.tsv")); row.next();)
        if (row.column(2) == "weekday" && row.column(1).size() >= shortest_weekday)
            kinds[std::string(row.column(1))] |= bit_of(WordKind::weekday);
    add_agencies(kinds);
    return kinds;
}

std::string bare(std::string_view word) {
    std::string folded = fold_accents(word);
    while (!folded.empty() &&
           std::string_view(".,:;'’()").find(folded.back()) != std::string_view::npos)
        folded.pop_back();
    while (!folded.empty() && std::string_view("('").find(folded.front()) != std::string_view::npos)
        folded.erase(0, 1);
    return folded;
}

char32_t first_code_point(std::string_view text) {
    std::size_t position = 0;
    return text.empty() ? 0 : next_code_point(text, position);
}

} // namespace

bool is_listed(WordKind kind, std::string_view word) {
    static const Kinds kinds = read_kinds();
    const auto at = kinds.find(word);
    return at != kinds.end() && (at->second & bit_of(kind));
}

bool is_word_of(WordKind kind, std::string_view word) {
    return is_listed(kind, bare(word));
}

bool has_word_of(WordKind kind, std::string_view text) {
    std::string parts(text);
    std::ranges::replace(parts, '-', ' ');
    return std::ranges::any_of(words_of(parts),
                               [&](std::string_view word) { return is_word_of(kind, word); });
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find(' ', start), text.size());
        if (end > start) words.push_back(text.substr(start, end - start));
        start = end + 1;
    }
    return words;
}

bool is_name_particle(std::string_view word) {
    return lower_name_part_kinds(fold_accents(word)) & (family_particle | byline_particle);
}

bool has_digit(std::string_view text) {
    return std::ranges::any_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool looks_like_person(std::string_view name) {
    const std::vector<std::string_view> words = words_of(name);
    if (words.size() < 2 || words.size() > 6 || has_digit(name)) return false;
    std::size_t capitalised = 0;
    for (const std::string_view word : words) {
        const char32_t first = first_code_point(word);
        if (is_name_particle(word)) continue;
        if (is_letter(first) && is_lower(first)) return false;
        if (!is_letter(first) && first != '\'' && first != '(' && !opens_quotation(first))
            return false;
        ++capitalised;
    }
    return capitalised >= 2 || (capitalised == 1 && words.size() == 2);
}

} // namespace newshound
