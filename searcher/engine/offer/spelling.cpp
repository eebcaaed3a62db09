// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/offer/spelling.hpp"

#include "searcher/engine/offer/spelt_words.hpp"

#include <algorithm>

namespace newshound {
namespace {

using Op = Query::Op;

constexpr std::size_t most_trials = 12;    // proposals that are counted
constexpr std::size_t few_matches = 5;     // a name that finds so few may be another's
constexpr std::size_t times_for_name = 20; // more articles, for another word of a name
constexpr std::size_t times_for_real = 5;  // more articles, where the typed words are real ones

class Corrector {
  public:
    Corrector(const Query& query, std::size_t total, const OpenDatabase& database,
              const CountMatches& count)
        : tree_(query), total_(total), archive_(database), database_(database.all),
          keeps_first_(!is_local_database(database)), count_(count) {}

    std::optional<Query> run(const WordForms& forms) {
        words_ = spelt_words(tree_, database_, forms);
        if (words_.size() > most_spelt_words) words_.resize(most_spelt_words);
        for (SpeltWord& word : words_)
            if (is_rare(word.documents, database_)) find_others(word, archive_, keeps_first_);
        std::optional<Query> query = misspelt();
        if (!query && total_ <= few_matches) query = misnamed();
        return query;
    }

  private:
    // One word replaced: its index and the other.
    struct Change {
        std::size_t word = 0;
        std::string other;
    };

    Query tree_;
    std::size_t total_;
    const OpenDatabase& archive_;
    const Xapian::Database& database_; // all of it
    bool keeps_first_; // of a word: whole lists of words don't come from other machines
    const CountMatches& count_;
    std::vector<SpeltWord> words_;
    std::size_t trials_ = 0;

    // Words that are wrong each by itself: first all of them at their likeliest, then with one at
    // its next likely.
    std::optional<Query> misspelt() {
        std::vector<Change> first;
        bool is_real = false;
        for (std::size_t i = 0; i < words_.size(); ++i) {
            if (words_[i].others.empty()) continue;
            first.push_back({i, words_[i].others.front()});
            is_real = is_real || words_[i].documents > 0;
        }
        if (first.empty()) return std::nullopt;
        const std::size_t least =
            is_real ? std::max<std::size_t>(1, times_for_real * total_) : total_ + 1;
        if (std::optional<Query> query = tried(first, least)) return query;
        for (std::size_t k = 0; k < first.size(); ++k) {
            const std::vector<std::string>& others = words_[first[k].word].others;
            for (std::size_t next = 1; next < others.size(); ++next) {
                std::vector<Change> changes = first;
                changes[k].other = others[next];
                if (std::optional<Query> query = tried(changes, least)) return query;
            }
        }
        return std::nullopt;
    }

    // Words that are right each by itself, but not beside each other: one replaced so that they
    // stand together somewhere.
    std::optional<Query> misnamed() {
        const std::size_t least = std::max<std::size_t>(1, times_for_name * total_);
        for (std::size_t i = 0; i < words_.size(); ++i) {
            const bool has_last =
                words_[i].before != SIZE_MAX && words_[words_[i].before].documents >= least;
            const bool has_next = i + 1 < words_.size() && words_[i + 1].before == i &&
                                  words_[i + 1].documents >= least;
            if (!has_last && !has_next) continue;
            if (!is_rare(words_[i].documents, database_))
                find_others(words_[i], archive_, keeps_first_);
            for (const NearWord& other : words_[i].neighbours) {
                if (other.documents < least) continue;
                if (trials_ >= most_trials) return std::nullopt;
                const bool together = (has_last && stand(i, words_[i - 1].term, other.word)) ||
                                      (has_next && stand(i, other.word, words_[i + 1].term));
                if (!together) continue;
                if (std::optional<Query> query = tried({{i, other.word}}, least)) return query;
            }
        }
        return std::nullopt;
    }

    bool stand(std::size_t word, const std::string& left, const std::string& right) {
        ++trials_;
        return count_({.op = Op::phrase,
                       .field = words_[word].leaf->field,
                       .text = left + " " + right}) > 0;
    }

    std::optional<Query> tried(const std::vector<Change>& changes, std::size_t least) {
        if (++trials_ > most_trials) return std::nullopt;
        Query query = changed(changes);
        if (count_(query) < least) return std::nullopt;
        return query;
    }

    // REQUIRES: changes in the order of their words.
    Query changed(const std::vector<Change>& changes) {
        std::vector<std::pair<Query*, Query>> before;
        for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
            const SpeltWord& word = words_[change->word];
            before.emplace_back(word.leaf, *word.leaf);
            std::string& text = word.leaf->text;
            const std::string typed = text.substr(word.start, word.end - word.start);
            text.replace(word.start, typed.size(), in_case_of(typed, change->other));
            if (word.leaf->op == Op::words && change->other.find(' ') != std::string::npos)
                word.leaf->op = Op::phrase;
        }
        Query query = tree_;
        for (auto saved = before.rbegin(); saved != before.rend(); ++saved)
            *saved->first = std::move(saved->second);
        return query;
    }
};

} // namespace

std::optional<Query> did_you_mean(const Query& query, std::size_t total,
                                  const OpenDatabase& database, const WordForms& forms,
                                  const CountMatches& count) {
    return Corrector(query, total, database, count).run(forms);
}

} // namespace newshound
