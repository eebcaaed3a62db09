// SPDX-License-Identifier: GPL-3.0-or-later
// Works on a list of items in several threads and takes the results in the list's order.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace newshound {

// What bounds the memory of a run: the items on their way, and the weights of the results that wait
// to be taken, at which no further item is begun. (So that weight is exceeded by what the threads
// have begun before, at most.)
struct Window {
    std::size_t items = 1;
    std::size_t weight = SIZE_MAX;
};

// `next(item)` lists the items (false at the end; one thread at a time), `work(item)` makes a
// result of each (several threads at once), `take(result)` gets the results in order (on the
// calling thread). `weigh(result)` is what a result counts in the window. What any of them throws
// ends the run and is thrown here.
template <typename Item, typename Result, typename Next, typename Work, typename Take,
          typename Weigh>
class InOrderRun {
  public:
    InOrderRun(Window window, Next& next, Work& work, Take& take, Weigh& weigh)
        : next_(next), work_(work), take_(take), weigh_(weigh), most_weight_(window.weight),
          done_(window.items) {}

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
                weight_ += weigh_(result);
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
        // Whatever waits, the result that is to be taken next has been begun.
        changed_.wait(lock, [&] {
            return ended_ || (listed_ < taken_ + done_.size() && weight_ < most_weight_);
        });
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
        weight_ -= weigh_(*result);
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
    Weigh& weigh_;
    std::size_t most_weight_;
    std::size_t weight_ = 0; // of the results in done_
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<std::optional<Result>> done_; // a ring: result n stands at n % size
    std::uint64_t listed_ = 0;
    std::uint64_t taken_ = 0;
    bool ended_ = false;
    std::exception_ptr failure_;
};

template <typename Item, typename Result, typename Next, typename Work, typename Take,
          typename Weigh>
void run_in_order(unsigned threads, Window window, Next next, Work work, Take take, Weigh weigh) {
    InOrderRun<Item, Result, Next, Work, Take, Weigh>(window, next, work, take, weigh).run(threads);
}

} // namespace newshound
