// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/tagger/name_lists.hpp"

#include "common/article/month_names.hpp"
#include "common/text/table_reader.hpp"
#include "indexer/data/word_tables.hpp"
#include "indexer/tagger/hash.hpp"
#include "indexer/tagger/tokenizer.hpp"

#include <string>
#include <utility>

namespace newshound {

namespace {

constexpr std::pair<std::string_view, std::uint32_t> kind_of_list[] = {
    {"given_names", given_name},
    {"family_names", family_name},
    {"cities", city},
    {"large_cities", large_city},
    {"countries", country},
    {"regions", region},
    {"states_short", region},
    {"areas", region},
    {"organisation_words", organisation_word},
    {"place_words", place_word},
    {"weekdays", month},
    {"outlets", outlet_name},
    {"function_words", function_word},
    {"organisations", organisation},
    {"nationalities", nationality},
    {"not_organisations", no_body},
    {"not_people", no_person},
    {"everyday_words", everyday_word},
    {"everyday_towns", everyday_town},
};

} // namespace

NameLists::NameLists(std::span<const EmbeddedFile> files, std::string_view language)
    : table_(1 << 10) {
    const std::string ending = language.empty() ? ".txt" : "." + std::string(language) + ".txt";
    for (const EmbeddedFile& file : files) {
        for (const auto& [name, kinds] : kind_of_list) {
            if (file.name != std::string(name) + ending) continue;
            for (TableReader row(file.bytes); row.next();)
                add(row.column(0), kinds);
        }
    }
    add_words("titles.tsv", "title", language.empty() ? "en" : language, title);
    if (!language.empty()) return;
    add_words("speech_cues.tsv", "plain", "en", speech_verb);
    add_months();
}

std::uint32_t NameLists::kinds(std::uint64_t phrase) const {
    const std::size_t mask = table_.size() - 1;
    for (std::size_t at = phrase & mask;; at = (at + 1) & mask) {
        if (table_[at].key == phrase) return table_[at].kinds;
        if (table_[at].key == 0) return 0;
    }
}

std::uint64_t NameLists::append(std::uint64_t phrase, std::uint64_t lower) {
    return mix(phrase, lower);
}

std::uint32_t NameLists::kinds(const TokenizedText& text, std::size_t first,
                               std::size_t last) const {
    if (first >= last) return 0;
    std::uint64_t phrase = text.tokens[first].lower;
    for (std::size_t i = first + 1; i < last; ++i)
        phrase = append(phrase, text.tokens[i].lower);
    return kinds(phrase) & ~longer_phrase;
}

void NameLists::add_words(std::string_view table, std::string_view kind, std::string_view language,
                          std::uint32_t kinds) {
    for (TableReader row(word_table(table)); row.next();)
        if (row.column(1) == kind && row.column(2) == language) add(row.column(0), kinds);
}

// "January", "Jan."
void NameLists::add_months() {
    for (const MonthName& each : month_names())
        if (is_of_language(each, "en"))
            add(std::string(each.name) + (each.is_short ? "." : ""), month);
}

void NameLists::add(std::string_view phrase, std::uint32_t kinds) {
    const TokenizedText words = tokenize(phrase);
    if (words.tokens.empty()) return;
    std::uint64_t key = words.tokens[0].lower;
    for (std::size_t i = 1; i < words.tokens.size(); ++i) {
        insert(key, longer_phrase);
        key = append(key, words.tokens[i].lower);
    }
    insert(key, kinds);
}

void NameLists::insert(std::uint64_t key, std::uint32_t kinds) {
    if (2 * (used_ + 1) > table_.size()) {
        std::vector<Entry> old(table_.size() * 2);
        old.swap(table_);
        used_ = 0;
        for (const Entry& each : old)
            if (each.key != 0) insert(each.key, each.kinds);
    }
    const std::size_t mask = table_.size() - 1;
    std::size_t at = key & mask;
    while (table_[at].key != 0 && table_[at].key != key)
        at = (at + 1) & mask;
    used_ += table_[at].key == 0;
    table_[at].key = key;
    table_[at].kinds |= kinds;
}

} // namespace newshound
