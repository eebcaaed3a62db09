// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/warc/record_digest.hpp"

#include "common/text/ascii.hpp"
#include "common/text/hash.hpp"
#include "common/text/sha256.hpp"
#include "indexer/source/warc/http_message.hpp"

#include <string>

namespace newshound {
namespace {

constexpr std::string_view base32_digits = "abcdefghijklmnopqrstuvwxyz234567"; // RFC 4648
constexpr std::string_view digest_digits = "0123456789abcdefghjkmnpqrstvwxyz"; // hash.hpp
constexpr std::size_t sha1_bits = 160;
constexpr std::size_t sha256_bits = 256;

// A number of so many bits in five-bit digits as hexadecimal ones; "" when it is none.
std::string hex_of(std::string_view number, std::string_view digits, std::size_t bits) {
    while (number.ends_with('='))
        number.remove_suffix(1);
    if (number.size() != (bits + 4) / 5) return {};
    std::string hex;
    unsigned pending = 0;
    unsigned held = 0;
    for (const char c : number) {
        const std::size_t digit = digits.find(c);
        if (digit == digits.npos) return {};
        pending = pending << 5 | static_cast<unsigned>(digit);
        for (held += 5; held >= 4; held -= 4)
            hex += "0123456789abcdef"[pending >> (held - 4) & 15];
        pending &= (1u << held) - 1;
    }
    return hex.substr(0, bits / 4);
}

std::string sha256_of(std::string_view bytes) {
    Sha256 sum;
    sum.add(bytes);
    return sum.finish();
}

} // namespace

bool is_wrong_digest(std::string_view digest, std::string_view bytes) {
    const std::string text = ascii_lower(trimmed(digest));
    const std::size_t colon = text.find(':');
    if (colon == text.npos) return false;
    std::string algorithm = text.substr(0, colon);
    if (algorithm == "sha-1") algorithm = "sha1";
    if (algorithm == "sha-256") algorithm = "sha256";
    if (algorithm != "sha1" && algorithm != "sha256") return false;
    const std::size_t bits = algorithm == "sha1" ? sha1_bits : sha256_bits;
    std::string stated = text.substr(colon + 1);
    if (stated.size() != bits / 4) stated = hex_of(stated, base32_digits, bits);
    if (stated.empty()) return false;
    const std::string found = algorithm == "sha1"
                                  ? hex_of(newshound::digest(bytes, 32), digest_digits, sha1_bits)
                                  : sha256_of(bytes);
    return stated != found;
}

bool is_not_as_digested(const ArchivedRecord& record) {
    if (record.cut || record.head.is_part) return false;
    if (!record.head.block_digest.empty())
        return is_wrong_digest(record.head.block_digest, record.block);
    const std::string& digest = record.head.payload_digest;
    if (digest.empty()) return false;
    const HttpMessage message = parse_http_message(record.block);
    if (!is_wrong_digest(digest, message.body)) return false;
    HttpMessage plain = message;
    plain.coding.clear();
    return !message.is_chunked ||
           is_wrong_digest(digest, decode_body(plain, message.body.size()).bytes);
}

} // namespace newshound
