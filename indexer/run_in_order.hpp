// SPDX-License-Identifier: GPL-3.0-or-later
// Works on a list of items in several threads and takes the results in the list's order.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace newshound {

// `next(item)` lists the items (false at the end; one thread at a time), `work(item)` makes a
// result of each (several threads at once), `take(result)` gets the results in order (on the
// calling thread). At most `window` items are on their way, which bounds memory. What any of the
// three throws ends the run and is thrown here.
template <typename Item, typename Result, typename Next, typename Work, typename Take>
class InOrderRun {
  public:
    InOrderRun(std::size_t window, Next& next, Work& work, Take& take)
        : next_(next), work_(work), take_(take), done_(window) {}

    void run(unsigned threads) {
        std::vector<std::jthread> workers;
        for (unsigned i = 0; i < threads; ++i)
            workers.emplace_back([this] { serve(); });
        try {
            while (std::optional<Result> result = finished())
                take_(std::move(*result));
        } catch (...) {
            stop(std::current_exception());
        }
        workers.clear(); // joins
        if (failure_) std::rethrow_exception(failure_);
    }

  private:
    void serve() {
        try {
            Item item;
            std::uint64_t number = 0;
            while (started(item, number)) {
                Result result = work_(item);
                const std::lock_guard lock(mutex_);
                done_[number % done_.size()] = std::move(result);
                changed_.notify_all();
            }
        } catch (...) {
            stop(std::current_exception());
        }
    }

    // Waits for room, then takes an item off the list.
    bool started(Item& item, std::uint64_t& number) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return ended_ || listed_ < taken_ + done_.size(); });
        if (ended_) return false;
        if (!next_(item)) {
            ended_ = true;
            changed_.notify_all();
            return false;
        }
        number = listed_++;
        return true;
    }

    // Waits for the next result in order; nothing at the end.
    std::optional<Result> finished() {
        std::unique_lock lock(mutex_);
        std::optional<Result>& slot = done_[taken_ % done_.size()];
        changed_.wait(lock, [&] { return failure_ || slot || (ended_ && taken_ == listed_); });
        if (failure_ || !slot) return std::nullopt;
        std::optional<Result> result = std::exchange(slot, std::nullopt);
        ++taken_;
        changed_.notify_all();
        return result;
    }

    void stop(const std::exception_ptr& failure) {
        const std::lock_guard lock(mutex_);
        if (!failure_) failure_ = failure;
        ended_ = true;
        changed_.notify_all();
    }

    Next& next_;
    Work& work_;
    Take& take_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<std::optional<Result>> done_; // a ring: result n stands at n % size
    std::uint64_t listed_ = 0;
    std::uint64_t taken_ = 0;
    bool ended_ = false;
    std::exception_ptr failure_;
};

template <typename Item, typename Result, typename Next, typename Work, typename Take>
void run_in_order(unsigned threads, std::size_t window, Next next, Work work, Take take) {
    InOrderRun<Item, Result, Next, Work, Take>(window, next, work, take).run(threads);
}

} // namespace newshound
