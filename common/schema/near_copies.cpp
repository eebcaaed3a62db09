// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/schema/near_copies.hpp"

#include <algorithm>

namespace newshound {

std::vector<std::string> band_terms(std::string_view fingerprint) {
    constexpr std::string_view hex = "0123456789abcdef";
    std::vector<std::string> terms;
    if (fingerprint.size() != fingerprint_size) return terms;
    for (std::size_t at = 0; at < fingerprint_size; at += band_size) {
        std::string term(band_prefix);
        term += static_cast<char>('a' + at / band_size);
        for (const char c : fingerprint.substr(at, band_size)) {
            const auto byte = static_cast<unsigned char>(c);
            term += hex[byte >> 4];
            term += hex[byte & 15];
        }
        terms.push_back(std::move(term));
    }
    return terms;
}

double similarity(std::string_view a, std::string_view b) {
    if (a.size() != fingerprint_size || b.size() != fingerprint_size) return 0;
    std::size_t equal = 0;
    for (std::size_t i = 0; i < fingerprint_size; ++i)
        equal += a[i] == b[i];
    // One in 256 bytes is equal by chance.
    const double share = static_cast<double>(equal) / fingerprint_size;
    return std::max(0.0, (share - 1 / 256.0) / (1 - 1 / 256.0));
}

} // namespace newshound
