// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/query/derivation.hpp"

#include "common/schema/apart_words.hpp"
#include "common/text/unicode.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <utility>

namespace newshound {
namespace {

using Endings = std::span<const std::string_view>;

// Without accents.
constexpr std::string_view english[] = {
    "abil", "able", "ably", "aci",   "acy",   "al",   "ance", "anci",   "ancy", "ant",   "ari",
    "ary",  "ate",  "ati",  "ation", "ative", "ator", "edly", "eer",    "ence", "enci",  "ency",
    "ent",  "er",   "ful",  "ial",   "ian",   "ibil", "ible", "ibly",   "ic",   "ingly", "ion",
    "isa",  "ise",  "ism",  "ist",   "iti",   "ity",  "ive",  "ivi",    "iza",  "ize",   "izi",
    "less", "ly",   "ment", "ness",  "on",    "or",   "ous",  "tional", "ve"};
constexpr std::string_view german[] = {"heit", "ig",  "ik",     "isch", "keit",
                                       "lich", "sch", "schaft", "tum",  "ung"};
constexpr std::string_view dutch[] = {"baar", "heid", "heden", "ig", "ing", "lijk"};
constexpr std::string_view french[] = {"able",  "ai",    "al",   "amment", "ance",  "ateur", "atif",
                                       "ation", "atric", "aux",  "emment", "ence",  "eur",   "eus",
                                       "eux",   "iable", "if",   "ique",   "isme",  "ist",   "ite",
                                       "iv",    "ivite", "ment", "ement",  "usion", "ution"};
constexpr std::string_view spanish[] = {
    "able", "ador", "acion",   "aciones", "al",  "ancia", "ante", "amiento", "encia", "ible",
    "ic",   "idad", "imiento", "ion",     "ism", "ist",   "iv",   "logia",   "mente", "oso"};
constexpr std::string_view portuguese[] = {"avel", "ador",  "acao",  "acoes",  "amento", "ancia",
                                           "ante", "encia", "idade", "imento", "ism",    "ist",
                                           "ivel", "iv",    "ic",    "mente",  "oso"};
constexpr std::string_view italian[] = {"abil", "amento", "anza",   "ator", "azion",
                                        "ibil", "ic",     "imento", "ism",  "ist",
                                        "ita",  "iv",     "mente",  "oso"};

Endings endings_of(std::string_view language) {
    if (language == "en") return english;
    if (language == "de") return german;
    if (language == "nl") return dutch;
    if (language == "fr") return french;
    if (language == "es") return spanish;
    if (language == "pt") return portuguese;
    if (language == "it") return italian;
    return {};
}

bool starts_with_any(std::string_view text, Endings endings) {
    return std::ranges::any_of(endings,
                               [&](std::string_view ending) { return text.starts_with(ending); });
}

// The longest with which `text` starts; empty where there is none.
std::string_view ending_at_start(std::string_view text, Endings endings) {
    std::string_view longest;
    for (const std::string_view ending : endings)
        if (ending.size() > longest.size() && text.starts_with(ending)) longest = ending;
    return longest;
}

// One ending, inflected itself: -ize of organized and -izi of organizing.
bool are_one(std::string_view ending, std::string_view other) {
    const auto is_vowel = [](char c) {
        return std::string_view("aeiy").find(c) != std::string::npos;
    };
    return ending.size() == other.size() && is_vowel(ending.back()) && is_vowel(other.back()) &&
           ending.substr(0, ending.size() - 1) == other.substr(0, other.size() - 1);
}

// Whether each has an ending of its own of which the first letters, `shared` before them, are the
// same: observ-ation and observ-ance.
bool have_two_endings(std::string_view word, std::string_view other, std::size_t shared) {
    constexpr std::size_t most = 4; // such letters
    for (std::size_t same = 1; same <= std::min(shared, most); ++same) {
        const std::string_view here = ending_at_start(word.substr(shared - same), english);
        const std::string_view there = ending_at_start(other.substr(shared - same), english);
        if (here.size() > same && there.size() > same && !are_one(here, there)) return true;
    }
    return false;
}

// At once, or behind what the word's own -e or -y became: achiev-ement, beaut-iful.
bool starts_with_english(std::string_view text) {
    const bool is_joined = text.starts_with('e') || text.starts_with('i');
    return starts_with_any(text, english) ||
           (is_joined && starts_with_any(text.substr(1), english));
}

// What an English ending does to the letters before it; `shared` of them, more than none, are the
// same in both words.
bool differ_in_english_ending(std::string_view word, std::string_view other, std::size_t shared) {
    if (have_two_endings(word, other, shared)) return true;
    const char last = word[shared - 1];
    return std::ranges::any_of(std::array{word, other}, [&](std::string_view each) {
        if (starts_with_english(each.substr(shared))) return true;
        // manag-er of manage, technolog-ical of technologies
        if ((last == 'e' || last == 'i') && starts_with_english(each.substr(shared - 1)))
            return true;
        // controll-er of control
        return shared < each.size() && each[shared] == last &&
               starts_with_any(each.substr(shared + 1), english);
    });
}

// What stands before -ity: "activ" of activities.
std::optional<std::string_view> before_ity(std::string_view word) {
    for (const std::string_view ending : {"ity", "ities", "ity's", "ities'"})
        if (word.ends_with(ending)) return word.substr(0, word.size() - ending.size());
    return std::nullopt;
}

// Whether a noun in -ity is plainly made of the word: of adjectives in -al, -ic, -ive, -able and
// the like (locality), and of some others (purity).
bool is_made_of(std::string_view before, std::string_view word) {
    constexpr std::string_view endings[] = {"al", "an", "ar", "ic", "id", "il", "in", "iv"};
    constexpr std::string_view others[] = {
        "absurd", "complex", "dens", "divers", "immun", "intens", "matur", "modern",
        "obes",   "obscur",  "pur",  "rar",    "scarc", "secur",  "sever", "sincer"};
    constexpr std::pair<std::string_view, std::string_view> changed[] = {
        {"abil", "abl"}, {"ibil", "ibl"}, {"os", "ous"}}; // possible, curious
    for (const auto& [noun, adjective] : changed)
        if (before.ends_with(noun))
            return word.starts_with(
                std::string(before.substr(0, before.size() - noun.size())).append(adjective));
    if (!word.starts_with(before)) return false;
    return std::ranges::find(others, before) != std::end(others) ||
           std::ranges::any_of(endings,
                               [&](std::string_view each) { return before.ends_with(each); });
}

// No English word is inflected by -e alone, nor by -ie for -y: suit and suite, Mary and Marie.
bool differ_in_last_vowel(std::string_view a, std::string_view b) {
    if (a.size() > b.size()) std::swap(a, b);
    if (a.empty()) return false;
    const std::string_view start = a.substr(0, a.size() - 1);
    if (b.size() == a.size() + 1 && b.starts_with(a) && b.ends_with('e')) return true;
    return b.starts_with(start) && ((a.ends_with('y') && b.substr(start.size()) == "ie") ||
                                    (a.ends_with('y') && b.substr(start.size()) == "i") ||
                                    (a.ends_with('i') && b.substr(start.size()) == "y"));
}

} // namespace

bool is_unrelated(std::string_view word, std::string_view other, std::string_view language) {
    if (are_apart(word, other, language)) return true;
    if (language != "en") return false;
    if (differ_in_last_vowel(word, other)) return true;
    const std::optional<std::string_view> here = before_ity(word);
    const std::optional<std::string_view> there = before_ity(other);
    if (here.has_value() == there.has_value()) return here != there;
    return here ? !is_made_of(*here, other) : !is_made_of(*there, word);
}

bool is_derived(std::string_view word, std::string_view other, std::string_view language) {
    const Endings endings = endings_of(language);
    if (endings.empty()) return false;
    const std::string a = fold_accents(word);
    const std::string b = fold_accents(other);
    const auto shared = static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
    if (starts_with_any(std::string_view(a).substr(shared), endings) ||
        starts_with_any(std::string_view(b).substr(shared), endings))
        return true;
    return language == "en" && shared > 0 && differ_in_english_ending(a, b, shared);
}

} // namespace newshound
