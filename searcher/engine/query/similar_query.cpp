// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/query/similar_query.hpp"

#include "common/article/time_interval.hpp"
#include "common/schema/analysis.hpp"
#include "common/schema/date_terms.hpp"
#include "common/text/utf8.hpp"
#include "searcher/engine/query/day_terms.hpp"
#include "searcher/engine/query/term_query.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

namespace newshound {
namespace {

constexpr std::size_t most_words = 40;
constexpr std::size_t most_names = 15;
constexpr std::size_t most_days = 15;
constexpr std::size_t read_bytes = 100'000; // a longer text has told by then what it is about

// A part of the question: what it finds, and by how much that adds to a score.
struct Clue {
    Xapian::Query query;
    double weight = 0;
    Alternatives words{}; // to highlight; none for what is no word
};

// What a word's forms amount to in the article.
struct Occurrence {
    std::string term; // the form met first
    double count = 0;
};

// Adds `weight` to whatever `which` finds, however often and in however long an article: for terms
// that are not counted in a document.
Xapian::Query flat(const Xapian::Query& which, double weight) {
    Xapian::Query constant((new Xapian::FixedWeightPostingSource(weight))->release());
    return {Xapian::Query::OP_FILTER, constant, which};
}

class Asker {
  public:
    Asker(const Article& article, Likeness likeness, const OpenDatabase& database,
          const WordForms& forms, Xapian::doccount own)
        : article_(article), database_(database.all), forms_(forms), own_(own),
          is_background_(likeness == Likeness::background) {}

    XapianQuery run() {
        take(words(), most_words);
        const auto words = static_cast<std::ptrdiff_t>(parts_.size());
        take(names(), most_names);
        take(days(), most_days);
        result_.query = {Xapian::Query::OP_OR, parts_.begin(), parts_.end()};
        result_.is_scored = true;
        result_.least_score = (is_background_ ? least_background : least_likeness) * weight_;
        if (is_background_ && parts_.begin() + words != parts_.end())
            result_.query = {Xapian::Query::OP_FILTER, result_.query, any_from(words)};
        return std::move(result_);
    }

  private:
    const Article& article_;
    const Xapian::Database& database_;
    const WordForms& forms_;
    Xapian::doccount own_;
    bool is_background_;
    std::vector<Xapian::Query> parts_;
    double weight_ = 0;
    XapianQuery result_;

    Xapian::Query any_from(std::ptrdiff_t first) const {
        return {Xapian::Query::OP_OR, parts_.begin() + first, parts_.end()};
    }

    // As BM25 has it; 0 for what is nowhere or nearly everywhere.
    double idf(double documents) const {
        const double all = database_.get_doccount();
        if (documents < 1 || documents > std::max(3.0, most_common_share * all)) return 0;
        return std::log(1 + (all - documents + 0.5) / (documents + 0.5));
    }

    // Also 0 for what the article alone has.
    double idf_of(const std::string& term) const {
        const Xapian::doccount documents = database_.get_termfreq(term);
        return documents > own_ ? idf(documents) : 0;
    }

    double knowledge_weight() const { return is_background_ ? background_weight : similar_weight; }

    // Inflected forms counted together.
    std::map<std::string, Occurrence> occurrences() const {
        std::map<std::string, Occurrence> found;
        const auto add = [&](std::string_view text, unsigned weight, std::size_t weighty_bytes) {
            for (const Word& word : analyze(text)) {
                Occurrence& at = found[stem(word.term, article_.language)];
                if (at.term.empty()) at.term = word.term;
                at.count += word.start < weighty_bytes ? weight : 1;
            }
        };
        add(utf8_prefix(article_.title, read_bytes), title_weight, read_bytes);
        add(utf8_prefix(article_.text, read_bytes), lead_weight, lead_bytes);
        return found;
    }

    std::vector<Clue> words() const {
        std::vector<std::pair<double, std::string>> best;
        for (const auto& [stem, word] : occurrences()) {
            const double share = idf_of(word.term);
            if (share > 0) best.emplace_back((1 + std::log(word.count)) * share, word.term);
        }
        std::ranges::sort(best, std::greater<>());
        if (best.size() > most_words) best.resize(most_words);
        std::vector<std::string> languages;
        if (has_stemmer(article_.language)) languages.push_back(article_.language);
        std::vector<Clue> clues;
        for (const auto& [weight, term] : best) {
            Alternatives terms = forms_.inflected(term, languages);
            const double scale = weight / idf_of(term);
            clues.push_back(
                {{Xapian::Query::OP_SCALE_WEIGHT, one_of(terms), scale}, weight, std::move(terms)});
        }
        return clues;
    }

    std::vector<Clue> names() const {
        std::map<std::string, double> prominence;
        for (const EntityMention& each : article_.entities) {
            const std::string prefix(find_field(to_string(each.type))->prefix);
            double& most = prominence[make_term(prefix + whole_name_mark, name_key(each.name))];
            most = std::max(most, static_cast<double>(each.prominence));
        }
        std::vector<Clue> clues;
        for (const auto& [term, share] : prominence) {
            const double weight = (1 + std::clamp(share, 0.0, 1.0)) * idf_of(term);
            clues.push_back(flat_clue({term}, knowledge_weight() * weight));
        }
        return clues;
    }

    std::vector<Clue> days() const {
        std::map<std::string, DayRange> values;
        for (const TimeMention& time : article_.times) {
            const auto value = parse_time_value(time.value);
            // A year is spoken of by too many to tell anything.
            if (value && value->grain >= TimeGrain::month) values[time.value] = days_of(*value);
        }
        std::vector<Clue> clues;
        const Field& about = *find_field("about");
        for (const auto& [value, days] : values) {
            const std::string term = make_term(about.prefix, value);
            clues.push_back(flat_clue({term}, knowledge_weight() * idf_of(term)));
            if (is_background_) clues.push_back(published_on(days));
        }
        return clues;
    }

    // News of a day is in that day's papers and the next day's.
    Clue published_on(const DayRange& days) const {
        const std::vector<std::string> terms =
            day_terms(*find_field("date"), days.first, days.last + 1);
        double documents = 0;
        for (const std::string& term : terms)
            documents += database_.get_termfreq(term);
        return flat_clue(terms, knowledge_weight() * idf(documents));
    }

    static Clue flat_clue(const std::vector<std::string>& terms, double weight) {
        if (weight <= 0) return {};
        return {flat({Xapian::Query::OP_OR, terms.begin(), terms.end()}, weight), weight};
    }

    void take(std::vector<Clue> clues, std::size_t most) {
        std::ranges::stable_sort(clues, std::greater<>(), &Clue::weight);
        if (clues.size() > most) clues.resize(most);
        for (Clue& clue : clues) {
            if (clue.weight <= 0) break;
            parts_.push_back(std::move(clue.query));
            weight_ += clue.weight;
            if (clue.words.anywhere.empty()) continue;
            Concept shown{.weight = clue.weight};
            shown.words.emplace_back(clue.words);
            result_.concepts.push_back(std::move(shown));
        }
    }
};

} // namespace

XapianQuery similar_query(const Article& article, Likeness likeness, const OpenDatabase& database,
                          const WordForms& forms, Xapian::doccount own) {
    return Asker(article, likeness, database, forms, own).run();
}

} // namespace newshound
