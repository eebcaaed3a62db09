// SPDX-License-Identifier: GPL-3.0-or-later
// SHA-256 (FIPS 180-4) of bytes that come piece by piece, and what is signed with it. The room that
// knows Nettle.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace newshound {

class Sha256 {
  public:
    Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;
    ~Sha256();

    void add(std::string_view bytes);

    // Of all that was added: 64 hexadecimal digits, lower case. Starts anew.
    std::string finish();

  private:
    struct State;
    std::unique_ptr<State> state_;
};

// HMAC-SHA-256 (RFC 2104) of a text: 64 hexadecimal digits, lower case.
std::string signature(std::string_view key, std::string_view text);

// Whether both are the same, in time that does not tell how much of them is. REQUIRES: `secret` is
// not empty.
bool is_same_secret(std::string_view shown, std::string_view secret);

} // namespace newshound
