// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/tagger/model_tagger.hpp"

#include "indexer/tagger/company_names.hpp"
#include "indexer/tagger/document.hpp"
#include "indexer/tagger/spread_names.hpp"
#include "indexer/tagger/syllable_names.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace newshound {

namespace {

// By how much the other places of a word count beside its own.
constexpr double shared_part = 0.3;

struct Segment {
    std::size_t first = 0; // word
    std::size_t last = 0;
    std::size_t score = 0; // of its first word
};

// What all places of a word in the document say of its type, on average.
class SharedScores {
  public:
    explicit SharedScores(std::size_t places) {
        while (table_.size() < 2 * places)
            table_.resize(table_.size() * 2);
    }

    using Types = std::array<std::int32_t, 3>;

    void add(std::uint64_t word, const Types& types) {
        Entry& entry = find(word);
        entry.key = word;
        ++entry.count;
        for (std::size_t t = 0; t < types.size(); ++t)
            entry.sums[t] += types[t];
    }

    // Null when the word has one place only.
    bool mean(std::uint64_t word, Types& types) {
        const Entry& entry = find(word);
        if (entry.count < 2) return false;
        for (std::size_t t = 0; t < types.size(); ++t)
            types[t] = static_cast<std::int32_t>(entry.sums[t] / entry.count);
        return true;
    }

  private:
    struct Entry {
        std::uint64_t key = 0; // 0 = free
        std::int64_t count = 0;
        std::array<std::int64_t, 3> sums{};
    };

    Entry& find(std::uint64_t key) {
        std::size_t at = (key ^ key >> 32) & (table_.size() - 1);
        while (table_[at].key != 0 && table_[at].key != key)
            at = (at + 1) & (table_.size() - 1);
        return table_[at];
    }

    std::vector<Entry> table_ = std::vector<Entry>(16);
};

// How much each type beats "outside", by its best part.
SharedScores::Types types_of(const LabelScores& scores) {
    SharedScores::Types types{};
    for (std::size_t t = 0; t < types.size(); ++t) {
        const auto from = scores.begin() + 1 + static_cast<std::ptrdiff_t>(4 * t);
        types[t] = *std::max_element(from, from + 4) - scores[outside];
    }
    return types;
}

void share(const Document& document, std::span<const Segment> segments,
           std::vector<LabelScores>& scores) {
    SharedScores shared(scores.size());
    std::vector<SharedScores::Types> own(scores.size());
    for (const Segment& segment : segments) {
        for (std::size_t i = segment.first; i < segment.last; ++i) {
            const std::size_t at = segment.score + (i - segment.first);
            own[at] = types_of(scores[at]);
            shared.add(document.token(i).lower, own[at]);
        }
    }
    for (const Segment& segment : segments) {
        for (std::size_t i = segment.first; i < segment.last; ++i) {
            const std::size_t at = segment.score + (i - segment.first);
            SharedScores::Types mean{};
            if (!shared.mean(document.token(i).lower, mean)) continue;
            for (Label label = 1; label < label_count; ++label) {
                const auto t = static_cast<std::size_t>(type_of(label));
                scores[at][label] +=
                    static_cast<std::int32_t>(shared_part * (mean[t] - own[at][t]));
            }
        }
    }
}

} // namespace

std::vector<Name> ModelTagger::tag(const TokenizedText& text) const {
    const Document document(text, lists_, model_.clusters());
    std::vector<Segment> segments;
    std::vector<LabelScores> scores;
    Features features;
    for (std::size_t first = 0, last = 0; first < document.size(); first = last) {
        last = document.segment_end(first);
        if (!document.word(first).candidate) continue;
        segments.push_back({first, last, scores.size()});
        for (std::size_t i = first; i < last; ++i) {
            describe(document, i, features);
            scores.push_back(model_.score(features));
        }
    }
    share(document, segments, scores);
    std::vector<Name> names;
    Decoder decoder;
    for (const Segment& segment : segments) {
        const std::span<const LabelScores> own(&scores[segment.score],
                                               segment.last - segment.first);
        append_names(decoder.best(own, model_.transitions()),
                     static_cast<std::uint32_t>(segment.first), names);
    }
    join_syllables(text, names);
    mend_company_names(text, names);
    spread_names(document, names);
    return names;
}

} // namespace newshound
