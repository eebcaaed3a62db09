// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/schema/share.hpp"

#include "common/text/hash.hpp"

#include <charconv>

namespace newshound {

bool Share::holds(std::string_view key) const {
    return hash64(key) % of == number - 1;
}

std::optional<Share> parse_share(std::string_view text) {
    Share share{0, 0};
    const char* const end = text.data() + text.size();
    const auto [slash, wrong] = std::from_chars(text.data(), end, share.number);
    if (wrong != std::errc() || slash == end || *slash != '/') return std::nullopt;
    const auto [stop, error] = std::from_chars(slash + 1, end, share.of);
    const bool is_one = error == std::errc() && stop == end && share.number >= 1 &&
                        share.number <= share.of && share.of <= most_shares;
    return is_one ? std::optional(share) : std::nullopt;
}

std::string to_string(const Share& share) {
    return std::to_string(share.number) + "/" + std::to_string(share.of);
}

} // namespace newshound
