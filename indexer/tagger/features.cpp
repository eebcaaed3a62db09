// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/tagger/features.hpp"

#include "indexer/tagger/hash.hpp"

#include <algorithm>
#include <bit>
#include <string_view>

namespace newshound {

namespace {

// The kinds of features. Their numbers are part of the model's format: add at the end only, and
// raise feature_version when one's meaning changes.
enum Kind : unsigned {
    bias,
    word_exact,
    word_at,
    bigram_before,
    bigram_after,
    shape_at,
    shape_before,
    shape_after,
    shape_around,
    prefix,
    suffix,
    fine_at,
    middle_at,
    coarse_at,
    fine_before,
    fine_after,
    middle_around,
    kinds_at,
    kind_bit,
    phrase_at,
    phrase_bit,
    phrase_near,
    run_place,
    run_shape,
    run_head,
    run_tail,
    run_head_cluster,
    run_tail_cluster,
    run_before,
    run_after,
    run_before_cluster,
    run_after_cluster,
    run_kinds,
    run_tail_kinds,
    witness_set,
    witness_bit,
    opening,
    upper_sentence,
    upper_word,
    table_row,
    place_in_sentence,
    bracket,
    run_phrase,
    run_frame,
    word_and_run,
    kinds_before,
    kinds_after,
    coarse_before,
    coarse_after,
    witness_shape,
    opening_cluster,
    dateline,
    run_word,
    run_group,
};

constexpr std::uint64_t edge = 0x656467; // stands for a word beyond the sentence

class Describer {
  public:
    Describer(const Document& document, std::size_t i, Features& features)
        : document_(document), word_(document.word(i)), i_(i), features_(features) {}

    void run() {
        features_.add(bias, 0);
        words();
        shapes();
        affixes();
        clusters();
        lists();
        capital_run();
        document_signs();
        sentence();
    }

  private:
    bool inside(int offset) const {
        const auto at = static_cast<std::int64_t>(i_) + offset;
        return at >= word_.sentence_first && at < word_.sentence_last;
    }
    std::size_t at(int offset) const { return i_ + static_cast<std::size_t>(offset); }
    std::uint64_t lower(int offset) const {
        return inside(offset) ? document_.token(at(offset)).lower : edge;
    }
    WordClusters::Groups groups(int offset) const {
        return inside(offset) ? document_.word(at(offset)).groups : WordClusters::Groups();
    }

    void words() {
        features_.add(word_exact, document_.token(i_).word);
        for (int k = -2; k <= 2; ++k)
            features_.add(word_at, mix(lower(k), static_cast<unsigned>(k + 2)));
        features_.add(bigram_before, mix(lower(-1), lower(0)));
        features_.add(bigram_after, mix(lower(0), lower(1)));
    }

    // Case, digits, signs, and a class of length: "Word" and "Wo" differ, "Words" and "Wordy"
    // don't.
    std::uint64_t shape(int offset) const {
        if (!inside(offset)) return edge;
        const Token& token = document_.token(at(offset));
        const std::string_view shown = document_.shown(at(offset));
        const std::uint64_t length = std::min<std::size_t>(shown.size(), 4);
        if (token.punctuation) return mix(token.lower, 1);
        return static_cast<std::uint64_t>(token.letters) | (token.digit ? 8u : 0u) | length << 4 |
               (shown.find('-') != std::string_view::npos ? 128u : 0u) |
               (shown.find('.') != std::string_view::npos ? 256u : 0u);
    }

    void shapes() {
        const std::uint64_t here = shape(0), before = shape(-1), after = shape(1);
        features_.add(shape_at, here);
        features_.add(shape_before, mix(before, here));
        features_.add(shape_after, mix(here, after));
        features_.add(shape_around, mix(before, mix(here, after)));
    }

    void affixes() {
        const std::string_view shown = document_.shown(i_);
        for (std::size_t length = 2; length <= 4; ++length) {
            if (shown.size() <= length) break;
            features_.add(prefix, hash_bytes(shown.substr(0, length)));
            features_.add(suffix, hash_bytes(shown.substr(shown.size() - length)));
        }
    }

    void clusters() {
        for (int k = -2; k <= 2; ++k) {
            const WordClusters::Groups found = groups(k);
            const auto place = static_cast<unsigned>(k + 2);
            features_.add(fine_at, mix(found.fine, place));
            features_.add(middle_at, mix(found.middle, place));
            if (k == 0) features_.add(coarse_at, found.coarse);
        }
        features_.add(fine_before, mix(groups(-1).fine, groups(0).fine));
        features_.add(fine_after, mix(groups(0).fine, groups(1).fine));
        features_.add(coarse_before, mix(groups(-1).middle, groups(0).middle));
        features_.add(coarse_after, mix(groups(0).middle, groups(1).middle));
        features_.add(middle_around,
                      mix(groups(-1).coarse, mix(groups(0).coarse, groups(1).coarse)));
    }

    std::uint32_t kinds(int offset) const {
        return inside(offset) ? document_.word(at(offset)).kinds & ~longer_phrase : 0;
    }

    void lists() {
        features_.add(kinds_at, kinds(0));
        features_.add(kinds_before, mix(kinds(-1), kinds(0)));
        features_.add(kinds_after, mix(kinds(0), kinds(1)));
        add_bits(kind_bit, kinds(0), 0);
        const std::uint64_t part = word_.phrase_part;
        if (part == 0) return;
        features_.add(phrase_at, mix(word_.phrase_kinds, part));
        add_bits(phrase_bit, word_.phrase_kinds, part);
    }

    void add_bits(unsigned kind, std::uint32_t bits, std::uint64_t with) {
        for (; bits != 0; bits &= bits - 1)
            features_.add(kind, static_cast<std::uint64_t>(std::countr_zero(bits)) | with << 8);
    }

    void capital_run() {
        if (word_.run_last == word_.run_first) return;
        const std::uint32_t first = word_.run_first, last = word_.run_last;
        const std::uint64_t length = std::min(last - first, 5u);
        const std::uint64_t place =
            std::min<std::uint64_t>(i_ - first, 3) << 3 | std::min<std::uint64_t>(last - 1 - i_, 3);
        features_.add(run_place, place);
        features_.add(run_shape, mix(place, shape(0)));
        const WordInText &head = document_.word(first), &tail = document_.word(last - 1);
        if (first != i_) {
            features_.add(run_head, document_.token(first).lower);
            features_.add(run_head_cluster, mix(head.groups.fine, place & 7));
        }
        if (last - 1 != i_) {
            features_.add(run_tail, document_.token(last - 1).lower);
            features_.add(run_tail_cluster, mix(tail.groups.fine, place >> 3));
        }
        const bool opens = first == word_.sentence_first, closes = last == word_.sentence_last;
        const std::uint64_t before = opens ? edge : document_.token(first - 1).lower;
        const std::uint64_t after = closes ? edge : document_.token(last).lower;
        features_.add(run_before, mix(before, length));
        features_.add(run_after, mix(after, length));
        if (!opens) features_.add(run_before_cluster, document_.word(first - 1).groups.fine);
        if (!closes) features_.add(run_after_cluster, document_.word(last).groups.fine);
        features_.add(run_frame, mix(before, after));
        features_.add(run_kinds, mix(mix(kinds_of(head), kinds_of(tail)), length));
        features_.add(run_tail_kinds, mix(kinds_of(tail), place));
        features_.add(run_phrase, mix(mix(head.phrase_kinds, head.phrase_part), place));
        features_.add(word_and_run, mix(lower(0), place));
        for (std::uint32_t j = first; j < last && j < first + 6; ++j) {
            if (j == i_) continue;
            features_.add(run_word, mix(document_.token(j).lower, j > i_));
            features_.add(run_group, mix(document_.word(j).groups.middle, j > i_));
        }
    }

    static std::uint32_t kinds_of(const WordInText& word) { return word.kinds & ~longer_phrase; }

    void document_signs() {
        features_.add(witness_set, word_.witnesses);
        features_.add(witness_shape, mix(word_.witnesses, shape(0)));
        add_bits(witness_bit, word_.witnesses, 0);
    }

    void sentence() {
        const bool opens = i_ == word_.sentence_first;
        if (opens) {
            features_.add(opening, mix(word_.witnesses, kinds(0)));
            features_.add(opening_cluster, groups(0).fine);
        }
        if (word_.upper_sentence) {
            features_.add(upper_sentence, word_.kinds & ~longer_phrase);
            features_.add(upper_word, groups(0).fine);
        }
        const std::size_t from = i_ - word_.sentence_first;
        features_.add(place_in_sentence, std::min<std::size_t>(from, 3));
        if (from < 6) dateline_sign();
    }

    // "LONDON, Nov 23 (Reuters) -": which sign of a dateline comes next.
    void dateline_sign() {
        constexpr std::uint64_t open = hash_bytes("("), dash = hash_bytes("-");
        for (std::size_t j = i_ + 1; j < word_.sentence_last && j < i_ + 7; ++j) {
            const std::uint64_t sign = document_.token(j).lower;
            if (sign != open && sign != dash) continue;
            features_.add(dateline, mix(sign == open ? 1 : 2, shape(0)));
            return;
        }
    }

    const Document& document_;
    const WordInText& word_;
    const std::size_t i_;
    Features& features_;
};

} // namespace

void Features::add(unsigned kind, std::uint64_t value) {
    if (size_ < keys_.size()) keys_[size_++] = mix(kind + 1, value);
}

void describe(const Document& document, std::size_t i, Features& features) {
    features.clear();
    Describer(document, i, features).run();
}

} // namespace newshound
