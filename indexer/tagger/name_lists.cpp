// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/tagger/name_lists.hpp"

#include "common/article/month_names.hpp"
#include "common/text/ascii.hpp"
#include "common/text/table_reader.hpp"
#include "common/text/unicode.hpp"
#include "common/text/utf8.hpp"
#include "indexer/data/word_tables.hpp"
#include "indexer/tagger/hash.hpp"
#include "indexer/tagger/tokenizer.hpp"

#include <array>
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

// The small letter of each of ASCII's, 0 for other signs.
constexpr auto small_letters = [] {
    std::array<unsigned char, 0x80> small{};
    for (char32_t c = 0; c < small.size(); ++c)
        if (is_ascii_letter(c))
            small[c] = static_cast<unsigned char>(ascii_lower(static_cast<char>(c)));
    return small;
}();

// Goes on with the hash of Token::lower; false for what is no letter of Latin.
bool add_letter(std::uint64_t& lower, std::string_view phrase, std::size_t& at) {
    const auto byte = static_cast<unsigned char>(phrase[at]);
    if (byte < 0x80) {
        ++at;
        lower = hash_byte(lower, small_letters[byte]);
        return small_letters[byte] != 0;
    }
    constexpr char32_t first = 0xC0, last = 0x24F;
    static const std::vector<std::string> letters = [] {
        std::vector<std::string> small;
        for (char32_t c = first; c <= last; ++c) {
            std::string letter;
            append_code_point(letter, c);
            small.push_back(is_letter(c) ? to_lower(letter) : std::string());
        }
        return small;
    }();
    const char32_t c = next_code_point(phrase, at);
    if (c < first || c > last) return false;
    const std::string& small = letters[c - first];
    lower = hash_bytes(small, lower);
    return !small.empty();
}

// Token::lower of each word. Nearly all phrases are letters with single blanks between words, of
// which a token is what stands between two; the others are cut as texts are.
std::vector<std::uint64_t>& words_of(std::string_view phrase, std::vector<std::uint64_t>& words) {
    words.clear();
    std::uint64_t lower = hash_seed;
    for (std::size_t at = 0; at < phrase.size();) {
        const bool is_blank = phrase[at] == ' ';
        if (is_blank && lower != hash_seed && at + 1 < phrase.size()) {
            words.push_back(std::exchange(lower, hash_seed));
            ++at;
        } else if (is_blank || !add_letter(lower, phrase, at)) {
            words.clear();
            for (const Token& token : tokenize(phrase).tokens)
                words.push_back(token.lower);
            return words;
        }
    }
    if (lower != hash_seed) words.push_back(lower);
    return words;
}

// Phrases in the files, roughly, so that the table need not grow.
std::size_t expected_phrases(std::span<const EmbeddedFile> files) {
    constexpr std::size_t bytes_of_one = 8;
    std::size_t bytes = 0;
    for (const EmbeddedFile& file : files)
        bytes += file.bytes.size();
    return bytes / bytes_of_one;
}

} // namespace

NameLists::NameLists(std::span<const EmbeddedFile> files, std::string_view language)
    : table_(expected_phrases(files)) {
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
    const std::uint32_t* kinds = table_.find(phrase);
    return kinds == nullptr ? 0 : *kinds;
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
    std::uint64_t key = 0; // of the words so far
    for (const std::uint64_t lower : words_of(phrase, words_)) {
        if (key != 0) insert(key, longer_phrase);
        key = key == 0 ? lower : append(key, lower);
    }
    if (key != 0) insert(key, kinds);
}

void NameLists::insert(std::uint64_t key, std::uint32_t kinds) {
    *table_.try_emplace(key, 0).first |= kinds;
}

} // namespace newshound
