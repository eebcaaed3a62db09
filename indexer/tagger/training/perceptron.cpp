// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/tagger/training/perceptron.hpp"

#include "indexer/tagger/document.hpp"
#include "indexer/tagger/hash.hpp"
#include "indexer/tagger/training/feature_index.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace newshound {

namespace {

// Words decoded at once: tokens [first, last) of the training set.
struct Segment {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

struct TrainingSet {
    std::vector<Segment> segments;
    std::vector<Label> labels;             // one a token
    std::vector<std::size_t> first_key{0}; // of each token in `keys`, and the end
    std::vector<std::uint64_t> keys;
    std::vector<std::uint32_t> ids; // the keys that count, by FeatureIndex; parallel to `keys`
};

std::vector<Label> labels_of(const MarkedText& text) {
    std::vector<Label> labels(text.text.tokens.size(), outside);
    for (const Name& name : text.names) {
        for (std::uint32_t i = name.first; i < name.last; ++i) {
            const Part part = name.last - name.first == 1 ? Part::unit
                              : i == name.first           ? Part::beginning
                              : i + 1 == name.last        ? Part::last
                                                          : Part::inside;
            labels[i] = label_of(name.type, part);
        }
    }
    return labels;
}

// A name that is cut by words which are no candidates can't be learnt whole: it counts as none.
bool is_whole(std::span<const Label> labels) {
    Label before = outside;
    for (const Label label : labels) {
        if (!may_follow(before, label)) return false;
        before = label;
    }
    return !is_open(before);
}

void append(TrainingSet& set, const MarkedText& text, const NameLists& lists,
            const WordClusters& clusters) {
    const Document document(text.text, lists, clusters);
    const std::vector<Label> labels = labels_of(text);
    Features features;
    for (std::size_t first = 0, last = 0; first < document.size(); first = last) {
        last = document.segment_end(first);
        const std::span<const Label> right(&labels[first], last - first);
        if (!document.word(first).candidate || !is_whole(right)) continue;
        const auto start = static_cast<std::uint32_t>(set.labels.size());
        for (std::size_t i = first; i < last; ++i) {
            describe(document, i, features);
            set.keys.insert(set.keys.end(), features.begin(), features.end());
            set.first_key.push_back(set.keys.size());
            set.labels.push_back(labels[i]);
        }
        set.segments.push_back({start, static_cast<std::uint32_t>(set.labels.size())});
    }
}

class Perceptron {
  public:
    Perceptron(const TrainingSet& set, std::size_t feature_count, const TrainingOptions& options)
        : set_(set), options_(options), weights_(feature_count), sums_(feature_count) {}

    double round(std::span<const std::uint32_t> order) {
        std::size_t wrong = 0, named = 0;
        for (const std::uint32_t which : order) {
            const Segment& segment = set_.segments[which];
            ++time_;
            guess(segment);
            for (std::uint32_t i = segment.first; i < segment.last; ++i)
                named += set_.labels[i] != outside;
            wrong += learn(segment);
        }
        return named == 0 ? 0 : static_cast<double>(wrong) / static_cast<double>(named);
    }

    // The average over all times, scaled by them.
    std::int64_t average(std::uint32_t feature, Label label) const {
        return weights_[feature][label] * time_ - sums_[feature][label];
    }
    std::int64_t average(Label from, Label to) const {
        return transitions_[from][to] * time_ - transition_sums_[from][to];
    }
    std::int64_t time() const { return time_; }

  private:
    void guess(const Segment& segment) {
        scores_.assign(segment.last - segment.first, {});
        for (std::uint32_t i = segment.first; i < segment.last; ++i) {
            LabelScores& scores = scores_[i - segment.first];
            for (std::size_t k = set_.first_key[i]; k < set_.first_key[i + 1]; ++k) {
                if (is_left_out(k)) continue;
                const auto& row = weights_[set_.ids[k]];
                for (Label label = 0; label < label_count; ++label)
                    scores[label] += row[label];
            }
            for (Label label = 0; label < label_count; ++label)
                if (label != set_.labels[i])
                    scores[label] += label == outside ? options_.missing_cost : options_.cost;
        }
        guessed_ = decoder_.best(scores_, transitions_);
    }

    std::size_t learn(const Segment& segment) {
        std::size_t wrong = 0;
        Label before = outside, guessed_before = outside;
        for (std::uint32_t i = segment.first; i < segment.last; ++i) {
            const Label right = set_.labels[i], guessed = guessed_[i - segment.first];
            if (right != guessed) {
                ++wrong;
                for (std::size_t k = set_.first_key[i]; k < set_.first_key[i + 1]; ++k) {
                    if (is_left_out(k)) continue;
                    add(set_.ids[k], right, 1);
                    add(set_.ids[k], guessed, -1);
                }
            }
            if (i != segment.first && (right != guessed || before != guessed_before)) {
                add_transition(before, right, 1);
                add_transition(guessed_before, guessed, -1);
            }
            before = right;
            guessed_before = guessed;
        }
        return wrong;
    }

    // Another part of the features each time: no word may lean on few of them alone (Søgaard,
    // "Part-of-speech tagging with antagonistic adversaries", ACL 2013).
    bool is_left_out(std::size_t k) const {
        if (set_.ids[k] == FeatureIndex::unknown) return true;
        return mix(static_cast<std::uint64_t>(time_), k) % 1000 < options_.left_out;
    }

    void add(std::uint32_t feature, Label label, std::int32_t step) {
        weights_[feature][label] += step;
        sums_[feature][label] += step * time_;
    }
    void add_transition(Label from, Label to, std::int32_t step) {
        transitions_[from][to] += step;
        transition_sums_[from][to] += step * time_;
    }

    const TrainingSet& set_;
    const TrainingOptions options_;
    std::vector<std::array<std::int32_t, 16>> weights_;       // 16: rows that fill one cache line
    std::vector<std::array<std::int64_t, label_count>> sums_; // of step * time, for the average
    TransitionScores transitions_{};
    std::array<std::array<std::int64_t, label_count>, label_count> transition_sums_{};
    std::int64_t time_ = 0;
    std::vector<LabelScores> scores_;
    std::span<const Label> guessed_;
    Decoder decoder_;
};

// Fisher and Yates with a generator of our own (xorshift64, Marsaglia), since std::shuffle differs
// between standard libraries.
void shuffle(std::vector<std::uint32_t>& order, std::uint64_t& state) {
    for (std::size_t i = order.size(); i > 1; --i) {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        std::swap(order[i - 1], order[state % i]);
    }
}

// Averages as whole numbers: `most`, the heaviest of all, becomes heaviest_weight.
std::int32_t scaled(std::int64_t average, std::int64_t most) {
    const std::int64_t half = average < 0 ? -most / 2 : most / 2;
    return static_cast<std::int32_t>((average * Weights::heaviest + half) / most);
}

Weights scaled_weights(const Perceptron& perceptron, const FeatureIndex& index,
                       std::size_t most_rows) {
    std::vector<std::int64_t> masses(index.size());
    for (std::uint32_t f = 0; f < index.size(); ++f)
        for (Label label = 0; label < label_count; ++label)
            masses[f] = std::max(masses[f], std::abs(perceptron.average(f, label)));
    std::vector<std::uint32_t> order(index.size());
    for (std::uint32_t f = 0; f < order.size(); ++f)
        order[f] = f;
    std::ranges::stable_sort(order, [&](auto a, auto b) { return masses[a] > masses[b]; });
    const std::int64_t most = order.empty() ? 1 : std::max<std::int64_t>(masses[order[0]], 1);
    order.resize(std::min(order.size(), most_rows));
    Weights weights;
    for (const std::uint32_t f : order) {
        Weights::Row& row = weights.rows.emplace_back();
        row.feature = index.key(f);
        for (Label label = 0; label < label_count; ++label)
            row.weights[label] = scaled(perceptron.average(f, label), most);
    }
    for (Label from = 0; from < label_count; ++from)
        for (Label to = 0; to < label_count; ++to)
            weights.transitions[from][to] = scaled(perceptron.average(from, to), most);
    return weights;
}

} // namespace

Weights train(std::span<const MarkedText> texts, const NameLists& lists,
              const WordClusters& clusters, const TrainingOptions& options,
              const std::function<void(unsigned round, double wrong)>& progress) {
    TrainingSet set;
    for (const MarkedText& text : texts)
        append(set, text, lists, clusters);
    const FeatureIndex index(set.keys, options.least_count);
    set.ids.reserve(set.keys.size());
    for (const std::uint64_t key : set.keys)
        set.ids.push_back(index.id(key));
    Perceptron perceptron(set, index.size(), options);
    std::vector<std::uint32_t> order(set.segments.size());
    for (std::uint32_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::uint64_t state = hash_seed;
    for (unsigned round = 0; round < options.rounds; ++round) {
        shuffle(order, state);
        const double wrong = perceptron.round(order);
        progress(round + 1, wrong);
    }
    return scaled_weights(perceptron, index, options.most_rows);
}

} // namespace newshound
