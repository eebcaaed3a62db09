// SPDX-License-Identifier: GPL-3.0-or-later
// Compressed bytes become what they were, piece by piece: one interface over the formats in which
// archives keep their records and servers send their pages.
#pragma once

#include <cstddef>
#include <string_view>

namespace newshound {

// One thread at a time. Memory is bounded by the format's window (zstd: 128 MB).
class Decompressor {
  public:
    enum class State {
        more, // goes on with more bytes or more room
        end,  // a member (frame, stream) ended behind the bytes taken
        damaged,
    };
    struct Step {
        std::size_t taken = 0; // bytes of `in`
        std::size_t made = 0;  // bytes written to `out`
        State state = State::more;
    };

    virtual ~Decompressor() = default;

    // Never throws but for want of memory. Behind `end` and `damaged` only with a restart().
    virtual Step run(std::string_view in, char* out, std::size_t room) = 0;

    // What comes next is the start of a member.
    virtual void restart() = 0;
};

} // namespace newshound
