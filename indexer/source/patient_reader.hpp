// SPDX-License-Identifier: GPL-3.0-or-later
// Runs what may wait for a disk or a machine that never answers, and gives up when it takes too
// long or when the run is to end.
#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace newshound {

// How long a file or folder may take to be read.
inline constexpr std::chrono::seconds read_limit{60};
// How long one that is being read may still take once the run is to end.
inline constexpr std::chrono::milliseconds stop_grace{2000};

// No system call can be taken back from a thread that waits for a dead network disk. So each read
// runs on a thread of its own, of which as many are kept as read at once; one that does not come
// back in time is left behind with all it holds. Safe from several threads.
class PatientReader {
  public:
    // `stop` may be null and is not owned.
    explicit PatientReader(const std::atomic<bool>* stop = nullptr,
                           std::chrono::milliseconds limit = read_limit)
        : stop_(stop), limit_(limit) {}
    ~PatientReader(); // waits for none that was left behind
    PatientReader(const PatientReader&) = delete;
    PatientReader& operator=(const PatientReader&) = delete;

    // False when `read` did not end in time. It owns whatever it touches, since it may go on behind
    // that. What it throws is thrown.
    bool run(std::function<void()> read) const;

    // What `make` gives; nothing when it did not end in time. It holds by value what it needs.
    template <typename Make>
    auto get(Make make) const -> std::optional<decltype(make())> {
        auto made = std::make_shared<std::optional<decltype(make())>>();
        if (!run([made, make = std::move(make)] { *made = make(); })) return std::nullopt;
        return std::move(*made);
    }

  private:
    class Helper;

    std::shared_ptr<Helper> take() const;
    bool is_to_end() const { return stop_ && stop_->load(); }

    const std::atomic<bool>* stop_;
    std::chrono::milliseconds limit_;
    mutable std::mutex mutex_;
    mutable std::vector<std::shared_ptr<Helper>> idle_;
};

} // namespace newshound
