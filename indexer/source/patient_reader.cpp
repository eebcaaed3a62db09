// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/patient_reader.hpp"

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <thread>

namespace newshound {
namespace {

using Clock = std::chrono::steady_clock;

// How often a waiting thread looks whether the run is to end.
constexpr std::chrono::milliseconds look_interval{100};

} // namespace

// One thread that reads. It owns itself, so that it can be left behind.
class PatientReader::Helper : public std::enable_shared_from_this<Helper> {
  public:
    void start() {
        std::thread([self = shared_from_this()] { self->serve(); }).detach();
    }

    void give(std::function<void()> read) {
        const std::lock_guard lock(mutex_);
        read_ = std::move(read);
        failure_ = nullptr;
        done_ = false;
        changed_.notify_all();
    }

    // Whether what was given has ended within that time. Throws what it threw.
    bool ended_within(std::chrono::milliseconds time) {
        std::unique_lock lock(mutex_);
        if (!changed_.wait_for(lock, time, [this] { return done_; })) return false;
        if (failure_) std::rethrow_exception(failure_);
        return true;
    }

    void dismiss() {
        const std::lock_guard lock(mutex_);
        dismissed_ = true;
        changed_.notify_all();
    }

  private:
    void serve() {
        std::unique_lock lock(mutex_);
        for (;;) {
            changed_.wait(lock, [this] { return read_ || dismissed_; });
            if (!read_) return;
            std::function<void()> read = std::exchange(read_, nullptr);
            lock.unlock();
            std::exception_ptr failure;
            try {
                read();
            } catch (...) {
                failure = std::current_exception();
            }
            read = nullptr; // what it holds goes before it counts as done
            lock.lock();
            failure_ = failure;
            done_ = true;
            changed_.notify_all();
        }
    }

    std::mutex mutex_;
    std::condition_variable changed_;
    std::function<void()> read_;
    std::exception_ptr failure_;
    bool done_ = true;
    bool dismissed_ = false;
};

PatientReader::~PatientReader() {
    for (const std::shared_ptr<Helper>& helper : idle_)
        helper->dismiss();
}

std::shared_ptr<PatientReader::Helper> PatientReader::take() const {
    {
        const std::lock_guard lock(mutex_);
        if (!idle_.empty()) {
            std::shared_ptr<Helper> helper = std::move(idle_.back());
            idle_.pop_back();
            return helper;
        }
    }
    auto helper = std::make_shared<Helper>();
    helper->start();
    return helper;
}

bool PatientReader::run(std::function<void()> read) const {
    const std::shared_ptr<Helper> helper = take();
    helper->give(std::move(read));
    const auto give_back = [&] {
        const std::lock_guard lock(mutex_);
        idle_.push_back(helper);
    };
    auto deadline = Clock::now() + limit_;
    bool ends = false;
    try {
        while (!helper->ended_within(look_interval)) {
            if (!ends && is_to_end()) {
                ends = true;
                deadline = std::min(deadline, Clock::now() + stop_grace);
            }
            if (Clock::now() < deadline) continue;
            helper->dismiss(); // it ends when its read does
            return false;
        }
    } catch (...) {
        give_back();
        throw;
    }
    give_back();
    return true;
}

} // namespace newshound
