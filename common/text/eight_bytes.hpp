// SPDX-License-Identifier: GPL-3.0-or-later
// Eight bytes of a text at a time, for scans of whole pages: what is asked of all eight at once
// says whether they need to be looked at one by one. (Mycroft's test for a zero byte, comp.arch
// 1987.)
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace newshound {

class EightBytes {
  public:
    static constexpr std::size_t size = 8;

    // REQUIRES: at + size <= text.size()
    EightBytes(std::string_view text, std::size_t at) {
        std::memcpy(&bytes_, text.data() + at, size);
    }

    // Bytes of UTF-8 that go on with a code point.
    std::size_t continuations() const {
        return static_cast<std::size_t>(std::popcount(bytes_ & ~(bytes_ << 1) & high_bits));
    }
    bool any_beyond_ascii() const { return (bytes_ & high_bits) != 0; }
    // REQUIRES: limit <= 128
    bool any_below(unsigned char limit) const { return holds_below(bytes_, limit); }
    // Of `count` bytes from `first` on. REQUIRES: count is a power of two that divides first
    bool any_from(unsigned char first, unsigned char count) const {
        return holds_below(bytes_ ^ first * each, count);
    }
    bool holds(unsigned char byte) const { return holds_below(bytes_ ^ byte * each, 1); }

  private:
    static constexpr std::uint64_t each = 0x0101'0101'0101'0101; // 1 in each byte
    static constexpr std::uint64_t high_bits = 0x80 * each;

    static bool holds_below(std::uint64_t bytes, std::uint64_t limit) {
        return ((bytes - limit * each) & ~bytes & high_bits) != 0;
    }

    std::uint64_t bytes_ = 0;
};

} // namespace newshound
