// SPDX-License-Identifier: GPL-3.0-or-later
// Tries in a process of its own whether something comes to its end.
#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <functional>

namespace newshound {

struct ApartLimits {
    std::chrono::seconds processor{120};       // of its time, then it has not come to its end
    std::chrono::seconds wall{240};            // then it is not waited for any longer
    std::size_t memory = std::size_t{4} << 30; // bytes of address space more than this process has
};

enum class Apart {
    ended,
    died,    // of a signal, of its time on a processor, or of an exception
    unknown, // it waits for something else, `stop` came, or there can be no such process
};

// Runs `work` in a copy of this process and waits. Of this process's threads the copy has none but
// the calling one: `work` must need no other, nor a lock that another may hold. The copy prints
// nothing and leaves no core file. `stop`, which may be null, ends the waiting.
Apart run_apart(const std::function<void()>& work, const ApartLimits& limits = {},
                const std::atomic<bool>* stop = nullptr);

} // namespace newshound
