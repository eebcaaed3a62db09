// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text/hash.hpp"

#include <boost/uuid/name_generator_sha1.hpp>
#include <boost/uuid/random_generator.hpp>
#include <boost/uuid/uuid_io.hpp>

#include <algorithm>

namespace newshound {

std::uint64_t hash64(std::string_view bytes) {
    std::uint64_t hash = 0xcbf29ce484222325;
    for (const char c : bytes)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
    return hash;
}

std::string digest(std::string_view bytes, std::size_t characters) {
    constexpr std::string_view alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    // RFC 4122's version 5: SHA-1 with six bits fixed, which cost nothing here.
    const boost::uuids::name_generator_sha1 generate(boost::uuids::ns::oid());
    const boost::uuids::uuid sum = generate(bytes.data(), bytes.size());
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
