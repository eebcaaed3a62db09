// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/second_look.hpp"

#include "common/error.hpp"
#include "common/schema/word.hpp"
#include "searcher/engine/hits/ranking.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace newshound {
namespace {

// An article of more different terms tells of everything; and reading it would take long.
constexpr Xapian::termcount most_source_terms = 5'000;

// A word in more of the archive than this tells nothing.
constexpr double most_common = 0.25;

constexpr std::size_t least_articles = 2; // of the sources that have a word

// Plain words stand behind every term with a prefix, which is in capitals.
constexpr const char* first_word = "[";

struct RaisingWord {
    std::string term;
    double weight = 0;
    double rarity = 0;
};

class SecondQuestion {
  public:
    SecondQuestion(const Xapian::Database& database, const std::vector<Concept>& asked,
                   const Feedback& how)
        : database_(database), how_(how), length_share_(length_share(asked.size())),
          usual_length_(std::max(1.0, database.get_average_length())) {
        for (const Concept& each : asked) {
            asked_weight_ += each.weight;
            for (const WantedWord& word : each.words)
                for (std::string& term : word.terms())
                    asked_.insert(std::move(term));
        }
    }

    // From the first of `hits`.
    void learn(const std::vector<Hit>& hits) {
        const std::size_t sources = std::min(how_.sources, hits.size());
        for (std::size_t i = 0; i < sources; ++i)
            read_source(hits[i], hits[0].score > 0 ? hits[i].score / hits[0].score : 1);
        std::vector<std::pair<double, RaisingWord>> found;
        for (auto& [term, word] : gathered_) {
            if (word.articles < least_articles) continue;
            const double rarity = idf(database_.get_termfreq(term));
            if (rarity > 0) found.push_back({word.share * rarity, {term, 0, rarity}});
        }
        std::ranges::sort(found, [](const auto& a, const auto& b) {
            return a.first != b.first ? a.first > b.first : a.second.term < b.second.term;
        });
        if (found.size() > how_.words) found.resize(how_.words);
        double all = 0;
        for (auto& [worth, word] : found) {
            word.weight = worth / found.front().first * word.rarity;
            all += word.rarity;
            words_.push_back(std::move(word));
        }
        for (RaisingWord& word : words_)
            word.weight *= how_.share * asked_weight_ / all;
    }

    // What the second question adds to the score of each of `hits`.
    std::vector<double> ask(const std::vector<Hit>& hits) const {
        std::vector<std::size_t> order(hits.size());
        std::iota(order.begin(), order.end(), std::size_t(0));
        std::ranges::sort(order, {}, [&](std::size_t i) { return hits[i].document; });
        std::vector<double> added(hits.size());
        std::vector<Xapian::termcount> lengths(hits.size()); // 0 = not read yet
        for (const RaisingWord& word : words_) {
            auto at = database_.postlist_begin(word.term);
            const auto end = database_.postlist_end(word.term);
            for (const std::size_t i : order) {
                if (at == end) break;
                at.skip_to(hits[i].document);
                if (at == end) break;
                if (*at != hits[i].document) continue;
                if (lengths[i] == 0) lengths[i] = at.get_doclength();
                added[i] += word.weight * frequency(at.get_wdf(), lengths[i]);
            }
        }
        return added;
    }

    std::vector<std::string> words() const {
        std::vector<std::string> terms;
        for (const RaisingWord& word : words_)
            terms.push_back(word.term);
        return terms;
    }

  private:
    struct Gathered {
        double share = 0;
        std::size_t articles = 0;
    };

    void read_source(const Hit& hit, double share) {
        try {
            if (database_.get_unique_terms(hit.document) > most_source_terms) return;
            const Xapian::termcount length = database_.get_doclength(hit.document);
            auto at = database_.termlist_begin(hit.document);
            const auto end = database_.termlist_end(hit.document);
            if (at != end) at.skip_to(first_word);
            for (; at != end; ++at) {
                const Xapian::termcount times = at.get_wdf();
                std::string term = *at;
                // An acronym is a word as well.
                if (times == 0 || term[0] == acronym_mark || asked_.contains(term)) continue;
                Gathered& word = gathered_[std::move(term)];
                word.share += share * frequency(times, length);
                ++word.articles;
            }
        } catch (const Xapian::DocNotFoundError&) {     // removed since it was found
        } catch (const Xapian::DatabaseCorruptError&) { // the others have words enough
        }
    }

    // As BM25 has it.
    double frequency(double times, double length) const {
        const double against = 1 - length_share_ + length_share_ * length / usual_length_;
        return (word_saturation + 1) * times / (word_saturation * against + times);
    }

    double idf(double documents) const {
        const double all = database_.get_doccount();
        if (documents > std::max(3.0, most_common * all)) return 0;
        return std::log(1 + (all - documents + 0.5) / (documents + 0.5));
    }

    const Xapian::Database& database_;
    const Feedback& how_;
    double length_share_;
    double usual_length_;
    double asked_weight_ = 0;
    std::unordered_set<std::string> asked_; // terms of the first question
    std::unordered_map<std::string, Gathered> gathered_;
    std::vector<RaisingWord> words_; // most telling first
};

bool is_wanted(const SearchRequest& request) {
    return request.feedback && request.sort == Sort::relevance && request.limit > 0 &&
           request.offset < second_look_hits;
}

// Why there can be no second look; "" = there can.
std::string hindrance(const OpenArchive& archive, const SearchRequest& request) {
    if (!is_local_database(archive.database())) return "a shard is on another machine";
    if (request.recency) return "with --recency the order is not that of the words alone";
    return {};
}

// Why it can't be done; "" = it is done.
std::string raise_first(OpenArchive& archive, Matched& matched, const SearchRequest& request) {
    if (matched.concepts.empty()) return {}; // by date: no word weighs anything
    const std::size_t count = std::min(second_look_hits, matched.hits.size());
    const auto end = matched.hits.begin() + static_cast<std::ptrdiff_t>(count);
    std::vector<Hit> first;
    std::vector<std::string> words;
    try {
        archive.retry([&] {
            first.assign(matched.hits.begin(), end);
            words.clear();
            if (archive.numbering() != matched.numbering) return; // these are other documents now
            words = raise_alike(archive.all(), matched.concepts, first);
        });
    } catch (const DamageError& error) {
        return error.what();
    }
    std::ranges::move(first, matched.hits.begin());
    if (request.explain) matched.summary.raised_by = std::move(words);
    return {};
}

void take_page(Matched& matched, const SearchRequest& request) {
    matched.summary.offset = request.offset;
    if (matched.stream) return; // delivery passes over what stands before the page
    std::vector<Hit>& hits = matched.hits;
    const std::size_t first = std::min(request.offset, hits.size());
    hits.erase(hits.begin(), hits.begin() + static_cast<std::ptrdiff_t>(first));
    if (hits.size() > request.limit) hits.resize(request.limit);
}

} // namespace

std::vector<std::string> raise_alike(const Xapian::Database& database,
                                     const std::vector<Concept>& asked, std::vector<Hit>& hits,
                                     const Feedback& how) {
    if (hits.size() <= how.kept + 1) return {};
    SecondQuestion question(database, asked, how);
    question.learn(hits);
    const std::vector<double> added = question.ask(hits);
    for (std::size_t i = 0; i < hits.size(); ++i)
        hits[i].score += added[i];
    std::stable_sort(hits.begin() + static_cast<std::ptrdiff_t>(how.kept), hits.end(),
                     [](const Hit& a, const Hit& b) { return a.score > b.score; });
    for (std::size_t i = how.kept; i-- > 0;)
        hits[i].score = std::max(hits[i].score, hits[i + 1].score);
    return question.words();
}

SearchRequest for_second_look(const OpenArchive& archive, const SearchRequest& request) {
    SearchRequest wider = request;
    if (!is_wanted(request) || !hindrance(archive, request).empty()) return wider;
    wider.offset = 0;
    wider.limit = request.limit > no_limit - request.offset
                      ? no_limit
                      : std::max(second_look_hits, request.offset + request.limit);
    return wider;
}

void look_twice(OpenArchive& archive, Matched& matched, const SearchRequest& request,
                const TimePlan::End& end) {
    if (!is_wanted(request)) return;
    std::string why = hindrance(archive, request);
    if (why.empty()) {
        if (TimePlan::is_over(end)) {
            why = "the time limit was hit";
            matched.summary.is_late = true;
        } else if (matched.stream && request.copies == Copies::collapse) {
            why = "so many results are not collapsed before they are handed out";
        } else {
            why = raise_first(archive, matched, request);
        }
        take_page(matched, request);
    }
    if (!why.empty()) matched.summary.notes.push_back("--feedback is left out: " + why);
}

} // namespace newshound
