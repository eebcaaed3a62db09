// SPDX-License-Identifier: GPL-3.0-or-later
// SHA-256 (FIPS 180-4) of bytes that come piece by piece. The room that knows Nettle.
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

} // namespace newshound
