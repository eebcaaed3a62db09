// SPDX-License-Identifier: GPL-3.0-or-later
// Which part of an archive a database holds, where several hold it together: "3/16", the third of
// sixteen shares.
//
// What a page gives as its address, else its file, tells the share: the XXH3 hash of that key
// modulo the number of shares, so that all captures and versions of one address stand in one
// database. Written into the database; other numbers of shares are other databases.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace newshound {

struct Share {
    std::uint32_t number = 1; // from 1 to `of`
    std::uint32_t of = 1;     // at most most_shares

    bool operator==(const Share&) const = default;

    // Whether the page of that key (an identity: identity.hpp) is of this share.
    bool holds(std::string_view key) const;
};

inline constexpr std::uint32_t most_shares = 65'536;

inline constexpr std::string_view share_metadata = "newshound:share"; // absent = the whole archive

// Reads "3/16"; nothing of any other text.
std::optional<Share> parse_share(std::string_view text);
std::string to_string(const Share& share); // "3/16"

} // namespace newshound
