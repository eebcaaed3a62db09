// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extractor/names/name_text.hpp"

#include "common/text/unicode.hpp"
#include "common/text/utf8.hpp"
#include "indexer/extractor/names/name_words.hpp"

#include <algorithm>
#include <vector>

namespace newshound {
namespace {

// Whether the word at `at` and what follows it may belong to the name: "Hans in 't Veld", "Simon le
// Carrec", but "Jane Roe in Berlin", "Jane Roe le 17 octobre".
bool is_of_name(std::string_view word, std::string_view behind) {
    if (word == " in ") return behind.starts_with("'t ") || behind.starts_with("’t ");
    if (word != " le " || behind.empty()) return false;
    std::size_t at = 0;
    return is_upper(next_code_point(behind, at));
}

// The last word is of a page or a job, but no other such word stands before it: "Mary Ann Head",
// not "Jane Roe Contributing Head".
bool may_be_surname(const std::vector<std::string_view>& words) {
    return is_word_of(WordKind::surname, words.back()) &&
           std::none_of(words.begin(), words.end() - 1,
                        [](std::string_view word) { return is_word_of(WordKind::job, word); });
}

} // namespace

std::string_view without_tail(std::string_view text) {
    for (const std::string_view sign : {" [", "http", " @", " – ", " — ", " - ", " | ", " // "})
        if (const std::size_t at = text.find(sign); at != text.npos && at > 0)
            text = text.substr(0, at);
    // A bracket at the end: "Jane Roe (Reuters)"; one inside is a name's own.
    if (const std::size_t at = text.rfind(" (");
        at != text.npos && at > 0 && (text.ends_with(')') || text.find(')', at) == text.npos))
        text = text.substr(0, at);
    for (const std::string_view word :
         {" on ",    " in ",    " am ",  " at ",  " for ", " aus ",       " from ",
          " of ",    " vom ",   " is ",  " ist ", " le ",  " fur ",       " für ",
          " under ", " unter ", " The ", " | ",   " um ",  " special to "})
        if (const std::size_t at = text.find(word);
            at != text.npos && at > 1 && !is_of_name(word, text.substr(at + word.size())))
            text = text.substr(0, at);
    // What joined the name to a date or place that another element holds: "Jane Roe In".
    for (const std::string_view word : {" on", " On", " in", " In", " at", " am", " le", " under"})
        if (text.ends_with(word) && text.size() > word.size()) text.remove_suffix(word.size());
    return text;
}

std::string_view trimmed_name(std::string_view text) {
    constexpr std::string_view signs = " \t\n.,:;-|*>\"/";
    while (!text.empty() && signs.find(text.front()) != signs.npos)
        text.remove_prefix(1);
    while (!text.empty() && signs.find(text.back()) != signs.npos) {
        // "R. R." keeps its stop.
        if (text.back() == '.' &&
            (text.size() < 3 || text[text.size() - 3] == ' ' || text[text.size() - 3] == '.' ||
             text.ends_with("Jr.") || text.ends_with("Sr.")))
            break;
        text.remove_suffix(1);
    }
    for (const std::string_view dash : {" –", " —", " •", " ·", " »"})
        if (text.ends_with(dash)) text.remove_suffix(dash.size());
    return text;
}

std::string without_titles(std::string_view name) {
    std::vector<std::string_view> words = words_of(name);
    while (words.size() > 2 && is_word_of(WordKind::title, words.front()))
        words.erase(words.begin());
    const bool surname = !words.empty() && may_be_surname(words);
    while (words.size() > 2 && !surname &&
           (is_word_of(WordKind::degree, words.back()) ||
            (is_word_of(WordKind::job, words.back()) && !is_word_of(WordKind::desk, words.back()))))
        words.pop_back();
    // 김철수 기자
    while (words.size() > 1 && is_word_of(WordKind::job, words.back()) &&
           static_cast<unsigned char>(words.back().front()) >= 0xE3)
        words.pop_back();
    std::string joined;
    for (const std::string_view word : words)
        joined += (joined.empty() ? "" : " ") + std::string(word);
    return joined;
}

bool names_desk(std::string_view name) {
    const std::vector<std::string_view> words = words_of(name);
    if (words.size() < 2 || !is_word_of(WordKind::surname, words.front()) ||
        !looks_like_person(name))
        return has_word_of(WordKind::desk, name);
    std::size_t at = 0;
    next_code_point(words.front(), at);
    const bool capitals = to_lower(words.front().substr(at)) != words.front().substr(at);
    const std::size_t rest = words.front().size() + 1;
    return capitals || has_word_of(WordKind::desk, name.substr(rest));
}

bool names_job(std::string_view name) {
    std::vector<std::string_view> words = words_of(name);
    if (words.size() > 1 && may_be_surname(words)) words.pop_back();
    return std::ranges::any_of(
        words, [](std::string_view word) { return has_word_of(WordKind::job, word); });
}

bool is_label(std::string_view name) {
    const std::vector<std::string_view> words = words_of(name);
    return !words.empty() && (is_word_of(WordKind::button, words.front()) ||
                              std::ranges::all_of(words, [](std::string_view word) {
                                  return is_word_of(WordKind::job, word) &&
                                         !is_word_of(WordKind::desk, word);
                              }));
}

} // namespace newshound
