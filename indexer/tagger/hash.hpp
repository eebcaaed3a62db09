// SPDX-License-Identifier: GPL-3.0-or-later
// The hash that words, phrases and features are known by. Part of the model's format: the same on
// every machine, for ever.
#pragma once

#include <cstdint>
#include <string_view>

namespace newshound {

// FNV-1a, 64 bits (Fowler, Noll, Vo).
inline constexpr std::uint64_t hash_seed = 0xcbf29ce484222325;

constexpr std::uint64_t hash_byte(std::uint64_t hash, unsigned char byte) {
    return (hash ^ byte) * 0x100000001b3;
}

constexpr std::uint64_t hash_bytes(std::string_view bytes, std::uint64_t hash = hash_seed) {
    for (const char each : bytes)
        hash = hash_byte(hash, static_cast<unsigned char>(each));
    return hash;
}

// Two hashes to one; the order counts. The finish is that of MurmurHash3 (Austin Appleby, public
// domain), so that neighbouring values end up far apart.
constexpr std::uint64_t mix(std::uint64_t first, std::uint64_t second) {
    std::uint64_t hash = (first ^ (first >> 32)) * 0x9e3779b97f4a7c15 + second;
    hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccd;
    return hash ^ (hash >> 33);
}

} // namespace newshound
