// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/tagger/rules_tagger.hpp"

#include "common/article/name_parts.hpp"
#include "indexer/data/name_list_files.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <unordered_set>

namespace newshound {

namespace {

constexpr std::size_t longest_name = 10; // words

// Small words that stand inside names.
bool is_joint(std::string_view word) {
    return name_part_kinds(word) & inside_name;
}

// What stands before a German town, not before its everyday noun: "nach Essen", "nach dem Essen".
bool leads_to_town(std::string_view word) {
    static constexpr std::string_view words[] = {"in", "nach", "aus", "bei", "von", "um", "In"};
    return std::ranges::find(words, word) != std::end(words);
}

class Run {
  public:
    Run(const TokenizedText& text, const NameLists& lists, const NameLists* own, bool capital_nouns)
        : text_(text), lists_(lists), own_(own), capital_nouns_(capital_nouns) {
        for (const Token& each : text.tokens)
            if (each.letters == LetterCase::lower) small_.insert(each.lower);
    }

    std::vector<Name> names() {
        for (std::size_t i = 0; i < text_.tokens.size();)
            i = name_at(i);
        spread();
        return std::move(names_);
    }

  private:
    std::uint32_t kinds(std::size_t token) const { return kinds(token, token + 1); }

    // By the language's own lists, too; English small words mean nothing in another language.
    std::uint32_t kinds(std::size_t first, std::size_t last) const {
        const std::uint32_t known = lists_.kinds(text_, first, last);
        if (own_ == nullptr) return known;
        return (known & ~function_word) | own_->kinds(text_, first, last);
    }

    // Whether a capital here is the sentence's, not the word's.
    bool is_plain_opening(std::size_t i) const {
        const Token& token = text_.tokens[i];
        const std::uint32_t known = kinds(i);
        if (known & function_word) {
            const bool goes_on = own_ != nullptr && !token.sentence_start &&
                                 i + 1 < text_.tokens.size() &&
                                 is_capitalised(text_.tokens[i + 1]); // "a Los Ángeles"
            return token.letters != LetterCase::upper ? !goes_on : token.sentence_start;
        }
        return token.sentence_start && token.letters == LetterCase::capital &&
               (small_.contains(token.lower) || (known & speech_verb));
    }

    bool may_stand_in_name(std::size_t i) const {
        return is_capitalised(text_.tokens[i]) && !is_plain_opening(i) && !(kinds(i) & month);
    }

    std::size_t run_end(std::size_t first) const {
        std::size_t last = first + 1;
        const std::size_t most = std::min(text_.tokens.size(), first + longest_name);
        while (last < most && !text_.tokens[last].sentence_start) {
            std::size_t next = last;
            while (next < most && next < last + 2 && is_joint(text_[next]))
                ++next;
            if (next >= most || text_.tokens[next].sentence_start || !may_stand_in_name(next))
                break;
            last = next + 1;
        }
        return capital_nouns_ ? genitive(first, last) : last;
    }

    // Whether a person's name may have its "von" behind these words: "Ursula von …".
    bool may_be_noble(std::size_t first, std::size_t von) const {
        for (std::size_t i = first; i < von; ++i)
            if (kinds(i) & (given_name | title)) return true;
        return false;
    }

    // "Teilen | der GmbH", "Komplexität | des Systems": only behind a body's noun ("Bund der
    // Steuerzahler") or "von" does an article stand inside a German name.
    std::size_t genitive(std::size_t first, std::size_t last) const {
        for (std::size_t i = first + 1; i < last; ++i) {
            if (kinds(i - 1) & organisation_word) return last;
            const bool source = text_[i] == "von" && !may_be_noble(first, i);
            if (source || (is_german_article(i) && !is_joint(text_[i - 1])))
                return kinds(first, last) & (organisation | outlet_name | country) ? last : i;
        }
        return last;
    }

    // The name in a run starts behind its titles ("Russian President Vladimir Putin"); in German at
    // a given name ("Die Kanzlerin Angela Merkel").
    std::size_t name_start(std::size_t first, std::size_t end) const {
        std::size_t start = first;
        for (std::size_t i = first; i < end; ++i)
            if (kinds(i) & title) start = i + 1;
        while (start != first && start < end && is_joint(text_[start]))
            ++start; // "Chef der CDU"
        if (!capital_nouns_ || (kinds(start, end) & (organisation | outlet_name))) return start;
        for (std::size_t i = start; i + 1 < end; ++i)
            if (is_capitalised(text_.tokens[i]) && !is_german_article(i) && (kinds(i) & given_name))
                return i;
        return start;
    }

    std::size_t name_at(std::size_t i) {
        if (!may_stand_in_name(i)) return i + 1;
        const std::size_t end = run_end(i);
        const std::size_t first = name_start(i, end);
        const bool titled = first > 0 && first < end && !text_.tokens[first].sentence_start &&
                            (kinds(first - 1) & title); // "president Macron" has a small letter
        if (first == end) return end;
        if (const auto type = type_of(first, end, titled)) {
            const std::size_t last = *type == EntityType::person ? person_end(first, end) : end;
            names_.push_back(
                {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last), *type});
            return last;
        }
        return end;
    }

    std::optional<EntityType> type_of(std::size_t first, std::size_t last, bool titled) const {
        const std::uint32_t whole = kinds(first, last);
        const bool listed_body = whole & (organisation | outlet_name);
        if (capital_nouns_ &&
            ((is_german_article(first) && !listed_body) || is_plain_noun(first, last)))
            return std::nullopt;
        if (whole & country) return EntityType::place;
        if (whole & large_city) return EntityType::place; // clubs have their names from cities
        if (whole & (organisation | outlet_name)) return EntityType::org;
        if (titled) return EntityType::person;
        const std::size_t words = last - first;
        std::uint32_t inside = 0;
        for (std::size_t i = first; i < last; ++i)
            inside |= kinds(i);
        if (inside & organisation_word && words > 1) return EntityType::org;
        if (whole & (large_city | region)) return EntityType::place;
        if (words > 1 && (kinds(first) & given_name)) return EntityType::person;
        if (whole & city && !capital_nouns_) return EntityType::place;
        if (words > 1 && (inside & place_word)) return EntityType::place;
        if (capital_nouns_) return std::nullopt;
        if (words == 1 && text_.tokens[first].letters == LetterCase::upper && is_acronym(first))
            return EntityType::org;
        if (words == 1 && (whole & family_name) && speaks(first, last)) return EntityType::person;
        return std::nullopt;
    }

    // What lists know as a name and the language as an everyday word: "Kraft", "Orange".
    bool is_plain_noun(std::size_t first, std::size_t last) const {
        if (last - first > 1 || own_ == nullptr) return false;
        const std::uint32_t known = own_->kinds(text_, first, last);
        if (known & everyday_town) return first == 0 || !leads_to_town(text_[first - 1]);
        const bool marked =
            first > 0 && text_.tokens[first - 1].punctuation && !text_.tokens[first].sentence_start;
        const bool is_acronym = text_.tokens[first].letters == LetterCase::upper; // "ABB", "ING"
        return (known & everyday_word) && !marked && !is_acronym;
    }

    bool is_acronym(std::size_t i) const {
        const std::string_view word = text_[i];
        const bool neighbour_upper =
            (i > 0 && text_.tokens[i - 1].letters == LetterCase::upper) ||
            (i + 1 < text_.tokens.size() && text_.tokens[i + 1].letters == LetterCase::upper);
        return word.size() >= 2 && word.size() <= 6 && !neighbour_upper;
    }

    bool speaks(std::size_t first, std::size_t last) const {
        return (last < text_.tokens.size() && (kinds(last) & speech_verb)) ||
               (first > 0 && (kinds(first - 1) & speech_verb));
    }

    bool is_german_article(std::size_t i) const {
        static constexpr std::string_view articles[] = {"der", "die", "das",   "den",  "dem",
                                                        "des", "ein", "einer", "eine", "zur",
                                                        "Der", "Die", "Das"};
        return std::ranges::find(articles, text_[i]) != std::end(articles);
    }

    // "Andreas Jung | von der CDU": behind a given name and a surname, what follows is a body.
    std::size_t person_end(std::size_t first, std::size_t end) const {
        std::size_t words = 0;
        for (std::size_t i = first; capital_nouns_ && i + 1 < end; ++i) {
            if (text_[i] == "von" && is_german_article(i + 1) && words > 1) return i;
            words += is_capitalised(text_.tokens[i]) ? 1 : 0;
        }
        return end;
    }

    // A word of a person's full name is that person elsewhere, too.
    void spread() {
        std::unordered_map<std::uint64_t, EntityType> last_words;
        std::vector<bool> taken(text_.tokens.size());
        for (const Name& name : names_) {
            std::fill(taken.begin() + name.first, taken.begin() + name.last, true);
            if (name.type == EntityType::person && name.last - name.first > 1)
                last_words.emplace(text_.tokens[name.last - 1].word, name.type);
        }
        // "die Energiewende" is a noun, whatever "Globale Energiewende" looked like.
        for (std::size_t i = 1; capital_nouns_ && i < text_.tokens.size(); ++i)
            if (!taken[i] && is_german_article(i - 1)) last_words.erase(text_.tokens[i].word);
        for (std::uint32_t i = 0; i < text_.tokens.size(); ++i) {
            const auto known = last_words.find(text_.tokens[i].word);
            if (!taken[i] && known != last_words.end()) names_.push_back({i, i + 1, known->second});
        }
        std::ranges::sort(names_, {}, &Name::first);
    }

    const TokenizedText& text_;
    const NameLists& lists_;
    const NameLists* own_; // null = none
    const bool capital_nouns_;
    std::unordered_set<std::uint64_t> small_; // words that the document also writes small
    std::vector<Name> names_;
};

} // namespace

RulesTagger::RulesTagger(const NameLists& lists, std::string_view language)
    : lists_(lists), own_(language_list_files(), language.empty() ? "en" : language),
      english_(language.empty() || language == "en"), capital_nouns_(language == "de") {}

std::vector<Name> RulesTagger::tag(const TokenizedText& text) const {
    return Run(text, lists_, english_ ? nullptr : &own_, capital_nouns_).names();
}

} // namespace newshound
