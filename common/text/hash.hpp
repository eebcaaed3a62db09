// SPDX-License-Identifier: GPL-3.0-or-later
// Short stand-ins for long texts: a fast one to see changes, a strong one to make names of.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace newshound {

// XXH3, 64 bits (xxHash 0.8). Fast and the same on every machine; no defence against somebody who
// wants two texts to collide.
std::uint64_t hash64(std::string_view bytes);

// The first `characters` (at most 32, 5 bits each) of the SHA-1 of `bytes` (FIPS 180-4) in
// Crockford's base 32, lower case: digits and letters without i, l, o, u. Survives e-mail.
std::string digest(std::string_view bytes, std::size_t characters);

// A new random name (RFC 4122, version 4): "1b4e28ba-2fa1-…".
std::string random_uuid();

} // namespace newshound
