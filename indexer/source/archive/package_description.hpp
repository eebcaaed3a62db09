// SPDX-License-Identifier: GPL-3.0-or-later
// What a WACZ says of its members in datapackage.json (WACZ 1.1.1, section 5.2.4; Frictionless Data
// Package): which there are, and their digests.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

class PackageDescription {
  public:
    static constexpr std::size_t most_bytes = 4u << 20; // of a longer one nothing

    // Of any bytes; what is no such description describes nothing.
    void read(std::string_view json);

    // That it stands in the archive.
    void see(const std::string& member);

    // Whether it says another digest than this one of the member's bytes ("sha256:…", digits in
    // lower case; "" = unknown). What can't be told is the same: other algorithms, no digest.
    bool is_other(const std::string& member, std::string_view digest) const;

    // Those that were not seen, by name.
    std::vector<std::string> unseen() const;

  private:
    struct Member {
        std::string digest; // as described, in lower case; "" = none
        bool is_there = false;
    };
    std::map<std::string, Member> members_; // by name
};

} // namespace newshound
