// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/text/sha256.hpp"

#include <nettle/sha2.h>

#include <cstdint>

namespace newshound {

struct Sha256::State {
    sha256_ctx context{};
};

Sha256::Sha256() : state_(std::make_unique<State>()) {
    sha256_init(&state_->context);
}

Sha256::~Sha256() = default;

void Sha256::add(std::string_view bytes) {
    sha256_update(&state_->context, bytes.size(),
                  reinterpret_cast<const std::uint8_t*>(bytes.data()));
}

std::string Sha256::finish() {
    constexpr std::string_view hex = "0123456789abcdef";
    std::uint8_t sum[SHA256_DIGEST_SIZE];
    sha256_digest(&state_->context, sizeof sum, sum);
    std::string text;
    for (const std::uint8_t byte : sum)
        text += {hex[byte >> 4], hex[byte & 15]};
    return text;
}

} // namespace newshound
