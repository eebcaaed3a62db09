// SPDX-License-Identifier: GPL-3.0-or-later
// How near-copies of a text are found: fingerprints that can be compared, and terms that only
// near-copies are likely to share.
//
// A fingerprint is a MinHash signature (Broder, "On the resemblance and containment of documents",
// 1997) over runs of three words: fingerprint_size hash functions, of each least value one byte
// (b-bit minwise hashing, Li and König, 2010). Its bytes are cut into bands of band_size; two texts
// with the share s of common runs agree in at least one of the 30 bands with a probability of
// 1-(1-s^3)^30: 0.73 at 0.35, 0.98 at 0.5, 0.03 at 0.1. What is found so is then compared by its
// words.
#pragma once

#include "common/schema/word.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

inline constexpr std::size_t fingerprint_size = 90; // bytes
inline constexpr std::size_t band_size = 3;
inline constexpr std::string_view band_prefix = "XBAND:";

// Below this similarity of fingerprints two texts are not worth comparing.
inline constexpr double maybe_copy = 0.15;

// Whether one text is a copy of the other, by their words: alike as wholes, or one stands in the
// other (a wire story and its longer version). Texts made from one template (money rates,
// dividends) are alike too, but tell other numbers on other days: copies share most of their
// numbers, and of texts known to lie `far_apart`, more than days_of_copies, nearly all words must
// agree. The same for the two in either order. Linear in the texts' lengths.
bool is_near_copy(std::string_view text, std::string_view other, bool far_apart);

// What of a text decides about that, as hashes; each list is sorted and has none twice.
struct TextRuns {
    std::vector<std::uint64_t> runs;    // of three words
    std::vector<std::uint64_t> numbers; // words with a digit
};

TextRuns text_runs(std::span<const Word> words); // those of analyze(text), in order
TextRuns text_runs(std::string_view text);

// The same for texts of which it is known.
bool is_near_copy(const TextRuns& text, const TextRuns& other, bool far_apart);

inline constexpr int days_of_copies = 3;

// One term a band: prefix, the band's letter, six hexadecimal digits. None for no fingerprint.
std::vector<std::string> band_terms(std::string_view fingerprint);

// Estimated share of common runs of words among all (Jaccard), 0..1, give or take 0.05. 0 unless
// both are fingerprints.
double similarity(std::string_view a, std::string_view b);

} // namespace newshound
