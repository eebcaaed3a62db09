// SPDX-License-Identifier: GPL-3.0-or-later
// How far the bytes of a page are UTF-8.
#pragma once

#include <cstddef>
#include <string_view>

namespace newshound {

struct Utf8Evidence {
    std::size_t good = 0;     // well-formed sequences of several bytes
    std::size_t western = 0;  // those that are Latin letters or punctuation
    std::size_t bad = 0;      // ill-formed bytes, or starts of sequences
    std::size_t isolated = 0; // those of them without another byte above 0x7F beside them

    // UTF-8 with something pasted in or cut: its wrong bytes are to be lost.
    bool is_utf8() const;
    // A text of a one-byte western encoding, and UTF-8 sequences that nobody converted.
    bool is_mixed() const;
};

Utf8Evidence utf8_evidence(std::string_view bytes);

} // namespace newshound
