// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/hits/hit_stream.hpp"

#include "common/schema/date_terms.hpp"
#include "common/schema/identity.hpp"
#include "common/schema/schema.hpp"
#include "searcher/engine/hits/doubtful_dates.hpp"
#include "searcher/engine/hits/ranking.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace newshound {
namespace {

using Place = HitStream::Place;

constexpr double undated = -std::numeric_limits<double>::infinity();
constexpr double behind_all_days = 1e8; // days

std::string value(const Xapian::Document& document, Slot slot) {
    return document.get_value(number_of(slot));
}

bool stands_before(const Place& a, const Place& b) {
    if (a.key != b.key) return a.key > b.key;
    if (a.id != b.id) return a.id < b.id;
    return a.version > b.version;
}

// The newest day of the archive; nothing where none is dated.
double newest_day(const Xapian::Database& database) {
    const auto slot = number_of(Slot::published);
    if (database.get_value_freq(slot) == 0) return 0;
    return unsortable(database.get_value_upper_bound(slot));
}

// Keeps the best matches behind a place.
class Block : public Xapian::MatchSpy {
  public:
    Block(const HitOrder& order, const std::optional<Place>& behind, std::size_t size,
          double newest, const DoubtfulDates& doubtful)
        : order_(order), behind_(behind), size_(size), newest_(newest), doubtful_(doubtful) {}

    void operator()(const Xapian::Document& document, double weight) override {
        if (order_.sort == Sort::relevance && weight < order_.least_score) return;
        ++seen_;
        Place place;
        place.key = key(document, weight);
        // Most are told by their key alone, without reading more.
        if (behind_ && place.key > behind_->key) return;
        if (worst_ && place.key < worst_->key) return;
        place.score = order_.sort == Sort::relevance ? place.key : 0;
        place.id = value(document, Slot::article);
        place.version = static_cast<std::int64_t>(unsortable(value(document, Slot::version)));
        place.document = document.get_docid();
        if (behind_ && !stands_before(*behind_, place)) return;
        if (worst_ && !stands_before(place, *worst_)) return;
        best_.push_back(std::move(place));
        if (best_.size() >= 2 * size_) prune();
    }

    std::vector<Place> sorted() {
        if (best_.size() > size_) prune();
        std::ranges::sort(best_, stands_before);
        return std::move(best_);
    }

    std::size_t seen() const { return seen_; }

  private:
    double key(const Xapian::Document& document, double weight) const {
        if (order_.sort == Sort::relevance && order_.recency <= 0) return weight;
        const Slot slot = order_.sort == Sort::indexed ? Slot::indexed : Slot::published;
        const std::string day_value = value(document, slot);
        const double day = day_value.empty() ? undated : unsortable(day_value);
        if (order_.sort == Sort::relevance)
            return weight * (1 + std::exp2((day - newest_) / order_.recency));
        if (day == undated) return day;
        const double place = order_.sort == Sort::oldest ? -day : day;
        return doubtful_.holds(document) ? place - behind_all_days : place;
    }

    void prune() {
        const auto last = best_.begin() + static_cast<std::ptrdiff_t>(size_ - 1);
        std::nth_element(best_.begin(), last, best_.end(), stands_before);
        best_.resize(size_);
        worst_ = best_.back();
    }

    const HitOrder& order_;
    const std::optional<Place>& behind_;
    std::size_t size_;
    double newest_;
    const DoubtfulDates& doubtful_;
    std::optional<Place> worst_; // of a full block: what stands behind it is not wanted
    std::vector<Place> best_;
    std::size_t seen_ = 0;
};

} // namespace

Xapian::docid document_of(const Xapian::Database& database, const std::string& id,
                          unsigned version) {
    const std::string term = std::string(identity_prefix) + version_id(id, version);
    const auto at = database.postlist_begin(term);
    return at == database.postlist_end(term) ? 0 : *at;
}

HitStream::HitStream(const Xapian::Database& database, const Xapian::Query& query,
                     const HitOrder& order, std::size_t block)
    : database_(database), query_(query), order_(order), block_(block) {}

std::vector<Hit> HitStream::next() {
    if (at_end_) return {};
    const DoubtfulDates doubtful(database_, order_.sort);
    Block block(order_, last_, block_, newest_day(database_), doubtful);
    Xapian::Enquire enquire(database_);
    enquire.set_query(query_);
    if (order_.sort == Sort::relevance) {
        enquire.set_weighting_scheme(ranking(order_.words));
    } else {
        enquire.set_weighting_scheme(Xapian::BoolWeight());
    }
    enquire.add_matchspy(&block);
    enquire.get_mset(0, 0, database_.get_doccount());
    total_ = block.seen();
    std::vector<Place> places = block.sorted();
    at_end_ = places.size() < block_;
    std::vector<Hit> hits;
    for (const Place& place : places) {
        const auto version = static_cast<unsigned>(place.version);
        // Spies of several databases are not told which one a document is of.
        const Xapian::docid document =
            database_.size() == 1 ? place.document : document_of(database_, place.id, version);
        if (document != 0) hits.push_back({document, place.score, place.id, version});
    }
    if (!places.empty()) last_ = std::move(places.back());
    return hits;
}

} // namespace newshound
