// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text/hash.hpp"

#include <boost/uuid/random_generator.hpp>
#include <boost/uuid/uuid_io.hpp>
#include <nettle/sha1.h>
#include <xxhash.h>

#include <algorithm>

namespace newshound {

std::uint64_t hash64(std::string_view bytes) {
    return XXH3_64bits(bytes.data(), bytes.size());
}

std::string digest(std::string_view bytes, std::size_t characters) {
    constexpr std::string_view alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    sha1_ctx context;
    sha1_init(&context);
    sha1_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
    std::uint8_t sum[SHA1_DIGEST_SIZE];
    sha1_digest(&context, sizeof sum, sum);
    std::string result;
    unsigned pending = 0;
    int bits = 0;
    for (const std::uint8_t byte : sum) {
        pending = pending << 8 | byte;
        for (bits += 8; bits >= 5; bits -= 5)
            result += alphabet[pending >> (bits - 5) & 31];
        pending &= (1u << bits) - 1;
    }
    result.resize(std::min(characters, result.size()));
    return result;
}

std::string random_uuid() {
    return boost::uuids::to_string(boost::uuids::random_generator()());
}

} // namespace newshound
