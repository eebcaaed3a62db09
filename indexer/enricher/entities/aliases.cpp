// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enricher/entities/aliases.hpp"

#include "common/names/same_names.hpp"
#include "common/text/unicode.hpp"
#include "common/text/utf8.hpp"
#include "indexer/enricher/entities/name_case.hpp"
#include "indexer/enricher/entities/short_names.hpp"
#include "indexer/tagger/titles.hpp"
#include "indexer/tagger/tokenizer.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <utility>

namespace newshound {

namespace {

constexpr std::size_t nobody = static_cast<std::size_t>(-1);
constexpr std::size_t most_candidates = 40; // so many names with one word: unknown which

// What is called by one string of words in an article.
struct Called {
    std::string name;                // as first written
    std::vector<std::string> words;  // name_words, without legal form
    std::array<unsigned, 3> votes{}; // mentions of each type
    std::size_t entity = nobody;     // index of the Called whose name is the entity's
    bool with_legal_form = false;    // somewhere written so: a full name, not a part of another
    std::size_t first = 0;           // mention
    std::string office{};            // "president", right before the first mention; "" = none

    EntityType type() const {
        return static_cast<EntityType>(std::ranges::max_element(votes) - votes.begin());
    }
};

std::string joined(const std::vector<std::string>& words) {
    std::string key;
    for (const std::string& word : words)
        key += word + " ";
    return key;
}

// Whether a list knows the words as a place that many texts name.
bool is_known_place(std::string_view name, const NameLists& lists) {
    const TokenizedText text = tokenize(name);
    return lists.kinds(text, 0, text.tokens.size()) & (country | large_city);
}

// "United States Senate" and "Russian Federal Security Service": the words before `rest` name a
// country or its people.
bool only_country_before(const std::vector<std::string>& full, const std::vector<std::string>& rest,
                         const NameLists& lists) {
    std::string front;
    for (std::size_t i = 0; i + rest.size() < full.size(); ++i)
        front += full[i] + " ";
    const TokenizedText text = tokenize(front);
    return lists.kinds(text, 0, text.tokens.size()) & (country | nationality);
}

class Linker {
  public:
    Linker(std::vector<EntityMention>& mentions, std::string_view text, const NameLists& lists)
        : mentions_(mentions), text_(text), lists_(lists) {}

    void run() {
        collect();
        for (std::size_t i = 0; i < called_.size(); ++i)
            index(i);
        link_bracketed();
        for (std::size_t i = 0; i < called_.size(); ++i)
            if (called_[i].entity == nobody) called_[i].entity = only_fit(i);
        for (std::size_t i = 0; i < mentions_.size(); ++i) {
            const Called& entity = called_[root(called_of_[i])];
            mentions_[i].name = shown_name(entity);
            mentions_[i].type = entity.type();
        }
    }

  private:
    // The capitalised title right before a mention, in small letters; "" for none, or one that
    // tells no office ("Mr.").
    std::string office_before(const EntityMention& mention) {
        for (; code_point_ < mention.start && byte_ < text_.size(); ++code_point_)
            next_code_point(text_, byte_);
        const std::size_t last = text_.substr(0, byte_).find_last_not_of(' ');
        if (last == std::string_view::npos || last + 2 != byte_) return {};
        const std::size_t blank = text_.find_last_of(" \n", last);
        const std::size_t begin = blank == std::string_view::npos ? 0 : blank + 1;
        const TokenizedText word = tokenize(text_.substr(begin, last + 1 - begin));
        const bool title_word = word.tokens.size() == 1 && is_capitalised(word.tokens[0]) &&
                                (lists_.kinds(word, 0, 1) & title) &&
                                !(title_kinds(word[0]) & (address_title | noble_title));
        return title_word ? to_lower(word[0]) : std::string();
    }

    void collect() {
        std::unordered_map<std::string, std::size_t> known;
        for (const EntityMention& mention : mentions_) {
            const std::string bare = bare_name(mention.text);
            const std::string_view usual = usual_name(letters_and_digits(bare));
            std::vector<std::string> words = name_words(usual.empty() ? bare : usual);
            const std::size_t written = words.size();
            if (mention.type == EntityType::org) drop_legal_form(words);
            const bool with_legal_form = words.size() < written;
            const auto [at, fresh] = known.emplace(joined(words), called_.size());
            if (fresh) {
                Called& first = called_.emplace_back();
                first.name = bare;
                first.words = std::move(words);
                first.first = called_of_.size();
                if (mention.type == EntityType::person) first.office = office_before(mention);
            }
            Called& called = called_[at->second];
            // "MOSCOW" in a dateline gives way to "Moscow".
            if (is_shouted(called.name) && !is_shouted(bare)) called.name = bare;
            called.with_legal_form = called.with_legal_form || with_legal_form;
            ++called.votes[static_cast<std::size_t>(mention.type)];
            called_of_.push_back(at->second);
        }
    }

    // Files a longer name under all words that a shorter one may start or end with.
    void index(std::size_t i) {
        const std::vector<std::string>& words = called_[i].words;
        if (words.size() < 2) return;
        file(words.front(), i);
        file(surname(words), i);
        file(words.back(), i);
        if (called_[i].type() != EntityType::org) return;
        for (const std::string& letters : abbreviations(words))
            file(letters, i);
    }

    void file(const std::string& word, std::size_t i) {
        std::vector<std::size_t>& filed = index_[word];
        if (filed.size() <= most_candidates && (filed.empty() || filed.back() != i))
            filed.push_back(i);
    }

    std::size_t root(std::size_t i) const {
        while (called_[i].entity != nobody)
            i = called_[i].entity;
        return i;
    }

    // "Singapore Airlines (SIA)": a name in brackets right behind another is its short form.
    void link_bracketed() {
        std::size_t byte = 0;
        std::uint32_t code_point = 0;
        for (std::size_t i = 1; i < mentions_.size(); ++i) {
            const EntityMention &full = mentions_[i - 1], &brief = mentions_[i];
            for (; code_point < full.end && byte < text_.size(); ++code_point)
                next_code_point(text_, byte);
            if (brief.start != full.end + 2 || !text_.substr(byte).starts_with(" (")) continue;
            if (!text_.substr(byte + 2 + brief.text.size()).starts_with(")")) continue;
            const std::size_t from = called_of_[i], to = called_of_[i - 1];
            const bool abbreviates =
                called_[from].words.size() == 1 && called_[to].words.size() > 1 &&
                called_[to].type() == EntityType::org && brief.type == EntityType::org;
            if (abbreviates && root(to) != from) called_[from].entity = to;
        }
    }

    enum class Fit { none, other_type, weak, strong };

    // The longer name that `i` stands for, if but one fits best. Links lead to names of more words
    // or letters only, so they make no circle.
    std::size_t only_fit(std::size_t i) const {
        const std::vector<std::string>& words = called_[i].words;
        if (words.empty()) return nobody;
        std::size_t found = nobody;
        Fit best = Fit::none;
        for (const std::string& key : {words.front(), words.back()}) {
            const auto filed = index_.find(key);
            if (filed == index_.end()) continue;
            if (filed->second.size() > most_candidates) return nobody;
            for (const std::size_t j : filed->second) {
                if (i == j || j == found) continue;
                const Fit fit = fit_of(called_[i], called_[j]);
                if (fit == Fit::none || fit < best) continue;
                if (fit > best || found == root(j) || root(found) == j || is_longer(j, found)) {
                    found = j;
                } else if (found != nobody && found != i && is_dominant(j, found)) {
                    found = j;
                } else if (found != nobody && !is_longer(found, j) &&
                           (found == i || !is_dominant(found, j))) {
                    found = i; // two that fit alike: unknown which
                }
                best = fit;
            }
        }
        return found == i ? nobody : found;
    }

    // Whether name `b` is itself a shorter form of `a`.
    bool is_longer(std::size_t a, std::size_t b) const {
        return b != nobody && a != b && fit_of(called_[b], called_[a]) > Fit::other_type;
    }

    // Of two people with one surname the one who is named in full more than once, where the other
    // is a relative named but once: "Smith" is the first.
    bool is_dominant(std::size_t a, std::size_t b) const {
        const auto count = [&](std::size_t i) {
            return called_[i].votes[static_cast<std::size_t>(EntityType::person)];
        };
        return count(b) == 1 && count(a) > 1;
    }

    Fit fit_of(const Called& part, const Called& full) const {
        if (part.words.size() >= full.words.size()) return Fit::none;
        const EntityType type = full.type();
        if (type == EntityType::person) return fit_of_person(part, full);
        if (type != EntityType::org) return Fit::none;
        const bool one_word = part.words.size() == 1;
        const bool brief = one_word && std::ranges::count(abbreviations(full.words), part.words[0]);
        if (brief) return part.type() == EntityType::person ? Fit::none : Fit::strong;
        if (starts_with(full.words, part.words)) {
            const bool trade = only_trade_words_behind(full.words, part.words);
            if (part.type() == EntityType::org && !trade)
                return part.with_legal_form ? Fit::none : Fit::weak;
            if (part.type() == EntityType::org) return Fit::strong;
            return trade && part.type() == EntityType::person ? Fit::other_type : Fit::none;
        }
        if (part.type() != EntityType::org || !ends_with(full.words, part.words)) return Fit::none;
        const bool written_in = one_word && part.words[0] != part.name; // "… Company EADS"
        return written_in || only_country_before(full.words, part.words, lists_) ? Fit::strong
                                                                                 : Fit::none;
    }

    Fit fit_of_person(const Called& part, const Called& full) const {
        if (!is_part_of_person(part.words, full.words)) return Fit::none;
        // "President Clinton", and only later "Hillary Clinton": two people.
        if (part.words.size() == 1 && !part.office.empty() && part.first < full.first &&
            part.office != full.office)
            return Fit::none;
        // "Donald Trump" is not "Donald Trump Jr.", who is a person of his own.
        if (part.words.size() > 1 && is_junior_or_senior(full.words) &&
            !is_junior_or_senior(part.words))
            return Fit::none;
        if (part.type() == EntityType::person) return Fit::strong;
        const bool place_like =
            part.type() == EntityType::place && is_known_place(part.name, lists_);
        return part.words.size() == 1 && part.words[0] == surname(full.words) && !place_like
                   ? Fit::other_type
                   : Fit::none;
    }

    std::string shown_name(const Called& entity) const {
        const std::string_view usual = usual_name(letters_and_digits(entity.name));
        if (!usual.empty()) return std::string(usual);
        std::string name = quiet_name(entity.name, entity.type(), lists_);
        if (name.ends_with(" Jr") || name.ends_with(" Sr")) name += '.';
        return name;
    }

    std::vector<EntityMention>& mentions_;
    std::string_view text_;
    const NameLists& lists_;
    std::size_t byte_ = 0; // of code_point_, up to which office_before has read
    std::uint32_t code_point_ = 0;
    std::vector<Called> called_;
    std::vector<std::size_t> called_of_; // for each mention
    std::unordered_map<std::string, std::vector<std::size_t>> index_;
};

} // namespace

std::string bare_name(std::string_view mention) {
    std::string name = squeeze_space(mention);
    constexpr std::string_view soft_hyphen = "\u00AD";
    for (std::size_t at = 0; (at = name.find(soft_hyphen, at)) != name.npos;)
        name.erase(at, soft_hyphen.size());
    for (const std::string_view article : {"The ", "the "})
        if (name.starts_with(article) && name.size() > article.size())
            name.erase(0, article.size());
    for (const std::string_view possessive : {"'s", "\u2019s"})
        if (name.ends_with(possessive) && name.size() > possessive.size())
            name.erase(name.size() - possessive.size());
    return name;
}

void link_aliases(std::vector<EntityMention>& mentions, std::string_view text,
                  const NameLists& lists) {
    Linker(mentions, text, lists).run();
}

} // namespace newshound
