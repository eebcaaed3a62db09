// SPDX-License-Identifier: GPL-3.0-or-later
// What a run may take of memory, shared out among those who hold pages and texts.
#pragma once

#include <cstdint>

namespace newshound {

// Beside what the program itself takes (some 40 MiB, most of it lists of names and models) and what
// the pages take that are being read, a handful of times their size. All parts are bytes.
struct RunMemory {
    static constexpr std::uint64_t usual = 256u << 20;
    static constexpr std::uint64_t least = 64u << 20;

    explicit RunMemory(std::uint64_t all = usual);

    std::uint64_t
        waiting; // pages that were read and wait to be written, by the size of their files
    std::uint64_t compared; // what texts were compared by, of late
    std::uint64_t commit;   // text behind which a commit is due
    unsigned most_threads;  // each reads pages
};

} // namespace newshound
