// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/schema/forms.hpp"

#include "common/schema/analysis.hpp"
#include "common/text/utf8.hpp"

#include <algorithm>

namespace newshound {
namespace {

// Josa that follow a noun, the longer before the shorter that end as they do. The project's own
// list.
constexpr std::string_view korean_particles[] = {
    "에게서는", "으로부터", "에서부터", "이라고는", "에서는", "에서도", "에게는", "에게도",
    "에게서",   "으로는",   "으로도",   "으로서",   "으로써", "이라고", "이라는", "까지는",
    "까지도",   "부터는",   "한테서",   "에서의",   "과의",   "와의",   "에는",   "에도",
    "에서",     "에게",     "으로",     "로는",     "로서",   "로써",   "라고",   "라는",
    "까지",     "부터",     "보다",     "처럼",     "한테",   "께서",   "마다",   "조차",
    "마저",     "이나",     "이란",     "에만",     "에선",   "들이",   "들은",   "들을",
    "들의",     "은",       "는",       "이",       "가",     "을",     "를",     "에",
    "의",       "와",       "과",       "도",       "로",     "만",     "들",     "나",
    "란"};

constexpr std::string_view arabic_conjunctions[] = {"\u0648", "\u0641"}; // wa, fa

// What is shorter without its particle or conjunction is a word of its own.
constexpr std::size_t shortest_korean = 2; // code points
constexpr std::size_t shortest_arabic = 4;

std::string without_particle(std::string_view term) {
    for (const std::string_view particle : korean_particles) {
        if (!term.ends_with(particle)) continue;
        const std::string_view noun = term.substr(0, term.size() - particle.size());
        if (code_point_count(noun) >= shortest_korean) return std::string(noun);
    }
    return {};
}

std::string without_conjunction(std::string_view term) {
    for (const std::string_view conjunction : arabic_conjunctions) {
        if (!term.starts_with(conjunction)) continue;
        const std::string_view rest = term.substr(conjunction.size());
        if (code_point_count(rest) >= shortest_arabic) return std::string(rest);
    }
    return {};
}

void add(std::vector<std::string>& roots, std::string root) {
    if (std::ranges::find(roots, root) == roots.end()) roots.push_back(std::move(root));
}

} // namespace

std::vector<std::string> roots(std::string_view term, std::string_view language) {
    if (!has_roots(language)) return {};
    if (language == "ko") {
        std::vector<std::string> words = {std::string(term)};
        if (std::string noun = without_particle(term); !noun.empty()) add(words, std::move(noun));
        return words;
    }
    if (language == "tr") {
        const std::string_view name = term.substr(0, term.find('\''));
        // Endings go with the vowels as they are written; who types them plain meets them too.
        std::vector<std::string> stems = {bare_form(stem(name, language))};
        add(stems, stem(bare_form(name), language));
        return stems;
    }
    std::vector<std::string> stems = {stem(term, language)};
    if (language == "ar")
        if (const std::string word = without_conjunction(term); !word.empty())
            add(stems, stem(word, language));
    return stems;
}

bool has_roots(std::string_view language) {
    return language == "ko" || has_stemmer(language);
}

std::string stem_forms_key(std::string_view language, std::string_view stem) {
    return std::string(stem_forms_prefix).append(language).append(":").append(stem);
}

std::string accent_forms_key(std::string_view bare) {
    return std::string(accent_forms_prefix).append(bare);
}

bool has_forms(std::string_view term) {
    return term.size() <= longest_inflected_word &&
           std::ranges::none_of(term, [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace newshound
