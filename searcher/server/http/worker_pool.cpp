// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/http/worker_pool.hpp"

#include <optional>
#include <utility>

namespace newshound {

WorkerPool::WorkerPool(std::size_t threads, std::size_t queue_bound, MakeHandler make_handler)
    : make_handler_(std::move(make_handler)), queue_(queue_bound, threads) {
    for (std::size_t i = 0; i < threads + 1; ++i)
        threads_.emplace_back([this](const std::stop_token& stop) { work(stop); });
}

WorkerPool::~WorkerPool() {
    for (std::jthread& thread : threads_)
        thread.request_stop();
    ready_.notify_all();
}

bool WorkerPool::try_post(const std::string& client, Job job) {
    {
        const std::lock_guard lock(mutex_);
        if (!queue_.push(client, std::move(job))) return false;
    }
    ready_.notify_one();
    return true;
}

std::size_t WorkerPool::waiting() const {
    const std::lock_guard lock(mutex_);
    return queue_.size();
}

void WorkerPool::work(const std::stop_token& stop) {
    const std::unique_ptr<Handler> handler = make_handler_();
    for (;;) {
        std::optional<std::pair<std::string, Job>> next;
        {
            std::unique_lock lock(mutex_);
            const auto take = [&] { return (next = queue_.pop()).has_value(); };
            if (!ready_.wait(lock, stop, take) || stop.stop_requested()) return;
        }
        next->second(*handler);
        next->second = nullptr; // what it holds goes before the next waits
        {
            const std::lock_guard lock(mutex_);
            queue_.done(next->first);
        }
        ready_.notify_one(); // its client may have waited for that
    }
}

} // namespace newshound
