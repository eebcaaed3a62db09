// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text/sha256.hpp"

#include <nettle/hmac.h>
#include <nettle/sha2.h>

#include <cstdint>

namespace newshound {
namespace {

std::string in_hex(const std::uint8_t (&sum)[SHA256_DIGEST_SIZE]) {
    constexpr std::string_view hex = "0123456789abcdef";
    std::string text;
    for (const std::uint8_t byte : sum)
        text += {hex[byte >> 4], hex[byte & 15]};
    return text;
}

const std::uint8_t* bytes_of(std::string_view text) {
    return reinterpret_cast<const std::uint8_t*>(text.data());
}

} // namespace

struct Sha256::State {
    sha256_ctx context{};
};

Sha256::Sha256() : state_(std::make_unique<State>()) {
    sha256_init(&state_->context);
}

Sha256::~Sha256() = default;

void Sha256::add(std::string_view bytes) {
    sha256_update(&state_->context, bytes.size(), bytes_of(bytes));
}

std::string Sha256::finish() {
    std::uint8_t sum[SHA256_DIGEST_SIZE];
    sha256_digest(&state_->context, sizeof sum, sum);
    return in_hex(sum);
}

std::string signature(std::string_view key, std::string_view text) {
    hmac_sha256_ctx context{};
    hmac_sha256_set_key(&context, key.size(), bytes_of(key));
    hmac_sha256_update(&context, text.size(), bytes_of(text));
    std::uint8_t sum[SHA256_DIGEST_SIZE];
    hmac_sha256_digest(&context, sizeof sum, sum);
    return in_hex(sum);
}

bool is_same_secret(std::string_view shown, std::string_view secret) {
    unsigned differ = shown.size() == secret.size() ? 0 : 1;
    for (std::size_t i = 0; i < shown.size(); ++i)
        differ |= static_cast<unsigned char>(shown[i] ^ secret[i % secret.size()]);
    return differ == 0;
}

} // namespace newshound
