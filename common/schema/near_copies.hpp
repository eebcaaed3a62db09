// SPDX-License-Identifier: GPL-3.0-or-later
// How near-copies of a text are found: fingerprints that can be compared, and terms that only
// near-copies are likely to share.
//
// A fingerprint is a MinHash signature (Broder, "On the resemblance and containment of documents",
// 1997) over runs of three words: fingerprint_size hash functions, of each least value one byte
// (b-bit minwise hashing, Li and König, 2010). Its bytes are cut into bands of band_size; two texts
// with the share s of common runs agree in at least one of the 20 bands with a probability of
// 1-(1-s^3)^20: 0.93 at 0.5, 0.9998 at 0.7, 0.02 at 0.1.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

inline constexpr std::size_t fingerprint_size = 60; // bytes
inline constexpr std::size_t band_size = 3;
inline constexpr std::string_view band_prefix = "XBAND:";

// The least similarity of two texts in one group.
inline constexpr double near_copy = 0.5;

// One term a band: prefix, the band's letter, six hexadecimal digits. None for no fingerprint.
std::vector<std::string> band_terms(std::string_view fingerprint);

// Estimated share of common runs of words among all (Jaccard), 0..1, give or take 0.06. 0 unless
// both are fingerprints.
double similarity(std::string_view a, std::string_view b);

} // namespace newshound
