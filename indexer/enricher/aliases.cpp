// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/aliases.hpp"

#include "common/text/unicode.hpp"
#include "indexer/enricher/same_names.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <unordered_map>

namespace newshound {

namespace {

constexpr std::size_t nobody = static_cast<std::size_t>(-1);

// What is called by one string of words in an article.
struct Called {
    std::string name;                // as first written
    std::vector<std::string> words;  // folded
    std::array<unsigned, 3> votes{}; // mentions of each type
    std::size_t entity = nobody;     // index of the Called whose name is the entity's
    unsigned count = 0;

    EntityType type() const {
        return static_cast<EntityType>(std::ranges::max_element(votes) - votes.begin());
    }
};

std::vector<std::string> folded_words(std::string_view name) {
    std::vector<std::string> words;
    const std::string folded = fold_accents(name);
    std::string word;
    for (const char c : folded + " ") {
        if (c == ' ') {
            if (!word.empty()) words.push_back(std::move(word));
            word.clear();
        } else if (c != '.' && c != ',') {
            word += c;
        }
    }
    return words;
}

bool is_small_word(std::string_view word) {
    static constexpr std::string_view words[] = {"of", "the", "and", "for", "de", "&",
                                                 "in", "on",  "la",  "du",  "des"};
    return std::ranges::find(words, word) != std::end(words);
}

// "jr" and "sr" tell sons from fathers only where both are named; they are no surname.
bool is_suffix(std::string_view word) {
    return word == "jr" || word == "sr" || word == "ii" || word == "iii";
}

const std::string& surname(const Called& person) {
    std::size_t last = person.words.size();
    while (last > 1 && is_suffix(person.words[last - 1]))
        --last;
    return person.words[last - 1];
}

bool agrees(std::string_view part, std::string_view word) {
    return part == word || (part.size() == 1 && word.starts_with(part));
}

// Whether `part` can be the shorter name of `full`: its words in order, initials for names; the
// surname or, of a single word, the given name.
bool is_part_of(const Called& part, const Called& full) {
    if (part.words.size() >= full.words.size()) return false;
    std::size_t at = 0;
    for (const std::string& word : part.words) {
        while (at < full.words.size() && !agrees(word, full.words[at]))
            ++at;
        if (at++ == full.words.size()) return false;
    }
    const std::string& last = surname(part);
    if (last.size() < 2) return false;
    return last == surname(full) || (part.words.size() == 1 && last == full.words[0]);
}

// "fsb" for "federal security service": the first letters, small words with or without theirs.
bool is_initials_of(std::string_view letters, const std::vector<std::string>& words) {
    if (letters.size() < 2 || words.size() < 2) return false;
    std::string all, big;
    for (const std::string& word : words) {
        for (std::size_t i = 0; i < word.size(); ++i) {
            if (i != 0 && word[i - 1] != '-') continue;
            all += word[i];
            if (!is_small_word(word)) big += word[i];
        }
    }
    return letters == all || letters == big;
}

bool starts_with_words(const std::vector<std::string>& full, const std::vector<std::string>& part) {
    return part.size() < full.size() && std::equal(part.begin(), part.end(), full.begin());
}

class Linker {
  public:
    explicit Linker(std::vector<EntityMention>& mentions) : mentions_(mentions) {}

    void run() {
        collect();
        for (std::size_t i = 0; i < called_.size(); ++i)
            link(i);
        for (std::size_t i = 0; i < mentions_.size(); ++i) {
            const Called& entity = called_[root(called_of_[i])];
            mentions_[i].name = shown_name(entity);
            mentions_[i].type = entity.type();
        }
    }

  private:
    void collect() {
        std::unordered_map<std::string, std::size_t> known;
        for (const EntityMention& mention : mentions_) {
            const std::string bare = bare_name(mention.text);
            std::string key = letters_and_digits(bare);
            if (const std::string_view usual = usual_name(key); !usual.empty())
                key = letters_and_digits(usual);
            const auto [at, fresh] = known.emplace(key, called_.size());
            if (fresh) {
                Called& first = called_.emplace_back();
                first.name = bare;
                first.words = folded_words(bare);
            }
            Called& called = called_[at->second];
            ++called.votes[static_cast<std::size_t>(mention.type)];
            ++called.count;
            called_of_.push_back(at->second);
        }
    }

    std::size_t root(std::size_t i) const {
        while (called_[i].entity != nobody)
            i = called_[i].entity;
        return i;
    }

    // Links to the only longer name that fits; of names that are parts of one another to the
    // longest. Links lead to longer names only, so they make no circle.
    void link(std::size_t i) {
        std::size_t found = nobody;
        for (std::size_t j = 0; j < called_.size(); ++j) {
            if (i == j || called_[j].words.empty() || called_[i].words.empty()) continue;
            if (!may_be_called(i, j)) continue;
            if (found == nobody || is_part_of(called_[found], called_[j])) {
                found = j;
            } else if (!is_part_of(called_[j], called_[found])) {
                return; // two that fit: unknown which
            }
        }
        called_[i].entity = found;
    }

    bool may_be_called(std::size_t part, std::size_t full) const {
        const Called &a = called_[part], &b = called_[full];
        if (b.type() == EntityType::person)
            return a.type() != EntityType::place && is_part_of(a, b);
        if (b.type() != EntityType::org || a.type() == EntityType::person) return false;
        if (a.words.size() == 1 && is_initials_of(a.words[0], b.words)) return true;
        return a.type() == EntityType::org && starts_with_words(b.words, a.words);
    }

    static std::string shown_name(const Called& entity) {
        const std::string_view usual = usual_name(letters_and_digits(entity.name));
        return usual.empty() ? entity.name : std::string(usual);
    }

    std::vector<EntityMention>& mentions_;
    std::vector<Called> called_;
    std::vector<std::size_t> called_of_; // for each mention
};

} // namespace

std::string bare_name(std::string_view mention) {
    std::string name = squeeze_space(mention);
    for (const std::string_view article : {"The ", "the "})
        if (name.starts_with(article) && name.size() > article.size())
            name.erase(0, article.size());
    for (const std::string_view possessive : {"'s", "\u2019s"})
        if (name.ends_with(possessive) && name.size() > possessive.size())
            name.resize(name.size() - possessive.size());
    return name;
}

void link_aliases(std::vector<EntityMention>& mentions) {
    Linker(mentions).run();
}

} // namespace newshound
