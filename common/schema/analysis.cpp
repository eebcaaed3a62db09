// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/schema/analysis.hpp"

#include "common/schema/schema.hpp"
#include "common/schema/word_scanner.hpp"
#include "common/text/hash.hpp"
#include "common/text/unicode.hpp"
#include "common/text/utf8.hpp"

#include <xapian.h>

#include <algorithm>
#include <map>
#include <optional>

namespace newshound {
namespace {

// Keeps the start for people and prefix searches, and a digest so that it stays unique.
std::string shortened(std::string_view text, std::size_t bytes) {
    constexpr std::size_t digest_length = 20;
    std::string result(utf8_prefix(text, bytes - digest_length - 1));
    return result + "~" + digest(text, digest_length);
}

// A stemmer is not safe to share between threads, and slow to make.
const Xapian::Stem* stemmer_of(std::string_view language) {
    thread_local std::map<std::string, std::optional<Xapian::Stem>, std::less<>> stemmers;
    auto at = stemmers.find(language);
    if (at == stemmers.end()) {
        std::optional<Xapian::Stem> made;
        try {
            if (!language.empty() && language != "none") made.emplace(std::string(language));
        } catch (const Xapian::InvalidArgumentError&) { // no stemmer for it
        }
        at = stemmers.emplace(language, std::move(made)).first;
    }
    return at->second ? &*at->second : nullptr;
}

} // namespace

std::vector<Word> analyze(std::string_view text) {
    std::vector<Word> words = scan_words(text);
    for (Word& word : words) {
        if (word.term.size() > longest_word) word.term = shortened(word.term, longest_word);
        if (word.closed.size() > longest_word) word.closed.clear();
    }
    return words;
}

std::string stem(std::string_view term, std::string_view language) {
    const Xapian::Stem* stemmer = stemmer_of(language);
    return stemmer ? (*stemmer)(std::string(term)) : std::string(term);
}

bool has_stemmer(std::string_view language) {
    return stemmer_of(language) != nullptr;
}

std::string bare_form(std::string_view term) {
    constexpr std::string_view contracted[] = {"d", "em", "ll", "m", "n", "re", "s", "t", "ve"};
    std::string bare = fold_accents(term);
    for (std::size_t at = 0; (at = bare.find_first_of("'\"", at)) != bare.npos;) {
        const std::string_view behind = std::string_view(bare).substr(at + 1);
        if (std::ranges::find(contracted, behind) == std::end(contracted))
            bare.erase(at, 1);
        else
            ++at;
    }
    return bare;
}

std::string name_key(std::string_view name) {
    std::string key;
    std::uint32_t last = 0;
    for (const Word& word : analyze(name)) {
        if (!key.empty() && word.start != last) key += ' '; // ideographs touch
        key += bare_form(word.term);
        last = word.end;
    }
    return key.empty() ? squeeze_space(fold_accents(name)) : key;
}

std::string make_term(std::string_view prefix, std::string_view key) {
    const std::size_t room = longest_term - prefix.size();
    std::string term(prefix);
    return term += key.size() <= room ? std::string(key) : shortened(key, room);
}

} // namespace newshound
