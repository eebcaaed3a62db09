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

// `next(item)` lists the items (false at the end), `work(item)` makes a result of each, and
// `take(result)` gets the results in order: work() in several threads at once, the others in one at
// a time, whichever is free. `aside()`, which each thread asks before it begins an item, does a
// part of what takers left to be done and says whether there was any. `weigh(result)` is what a
// result counts in the window. What any of them throws ends the run and is thrown by run().
template <typename Item, typename Result, typename Next, typename Work, typename Take,
          typename Weigh, typename Aside>
class InOrderRun {
  public:
    InOrderRun(Window window, Next& next, Work& work, Take& take, Weigh& weigh, Aside& aside)
        : next_(next), work_(work), take_(take), weigh_(weigh), aside_(aside),
          most_weight_(window.weight), done_(window.items) {}

    // In so many threads, of which the caller's is one.
    void run(unsigned threads) {
        std::vector<std::jthread> others;
        try {
            for (unsigned i = 1; i < threads; ++i)
                others.emplace_back([this] { serve(); });
        } catch (...) { // the system has no more
            fail(std::current_exception());
        }
        serve();
        others.clear(); // joins
        if (failure_) std::rethrow_exception(failure_);
    }

  private:
    void serve() {
        try {
            while (step()) {
            }
        } catch (...) {
            fail(std::current_exception());
        }
    }

    void fail(const std::exception_ptr& failure) {
        const std::lock_guard lock(mutex_);
        if (!failure_) failure_ = failure;
        ended_ = true;
        tell();
    }

    void tell() {
        ++changes_;
        changed_.notify_all();
    }

    // Results are taken first, so that few wait. False at the end.
    bool step() {
        std::unique_lock lock(mutex_);
        for (;;) {
            if (failure_ || (ended_ && taken_ == listed_)) return false;
            if (can_take()) {
                take(lock);
                return true;
            }
            const std::uint64_t changes = changes_;
            lock.unlock();
            if (aside_()) return true;
            lock.lock();
            if (changes != changes_) continue;
            if (can_begin()) return begin(lock);
            changed_.wait(lock);
        }
    }

    bool can_take() const { return !is_taking_ && done_[taken_ % done_.size()].has_value(); }

    // Whatever waits, the result that is to be taken next has been begun.
    bool can_begin() const {
        return !ended_ && !is_listing_ && listed_ < taken_ + done_.size() && weight_ < most_weight_;
    }

    void take(std::unique_lock<std::mutex>& lock) {
        Result result = std::move(*std::exchange(done_[taken_ % done_.size()], std::nullopt));
        weight_ -= weigh_(result);
        is_taking_ = true;
        tell(); // that its weight is gone
        lock.unlock();
        take_(std::move(result));
        lock.lock();
        is_taking_ = false;
        ++taken_;
        tell();
    }

    bool begin(std::unique_lock<std::mutex>& lock) {
        Item item;
        is_listing_ = true;
        lock.unlock();
        const bool is_listed = next_(item);
        lock.lock();
        is_listing_ = false;
        ended_ = ended_ || !is_listed;
        tell();
        if (!is_listed) return true;
        const std::uint64_t number = listed_++;
        lock.unlock();
        Result result = work_(item);
        lock.lock();
        weight_ += weigh_(result);
        done_[number % done_.size()] = std::move(result);
        tell();
        return true;
    }

    Next& next_;
    Work& work_;
    Take& take_;
    Weigh& weigh_;
    Aside& aside_;
    std::size_t most_weight_;
    std::size_t weight_ = 0; // of the results in done_
    std::mutex mutex_;
    std::condition_variable changed_;
    std::uint64_t changes_ = 0;
    std::vector<std::optional<Result>> done_; // a ring: result n stands at n % size
    std::uint64_t listed_ = 0;
    std::uint64_t taken_ = 0;
    bool is_listing_ = false;
    bool is_taking_ = false;
    bool ended_ = false;
    std::exception_ptr failure_;
};

struct NothingAside {
    bool operator()() const { return false; }
};

template <typename Item, typename Result, typename Next, typename Work, typename Take,
          typename Weigh, typename Aside = NothingAside>
void run_in_order(unsigned threads, Window window, Next next, Work work, Take take, Weigh weigh,
                  Aside aside = {}) {
    InOrderRun<Item, Result, Next, Work, Take, Weigh, Aside>(window, next, work, take, weigh, aside)
        .run(threads);
}

} // namespace newshound
