// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/http/worker_pool.hpp"

namespace newshound {

WorkerPool::WorkerPool(std::size_t threads, std::size_t queue_bound, MakeHandler make_handler)
    : queue_bound_(queue_bound), make_handler_(std::move(make_handler)) {
    for (std::size_t i = 0; i < threads; ++i)
        threads_.emplace_back([this](const std::stop_token& stop) { work(stop); });
}

WorkerPool::~WorkerPool() {
    for (std::jthread& thread : threads_)
        thread.request_stop();
    ready_.notify_all();
}

bool WorkerPool::try_post(Job job) {
    {
        const std::lock_guard lock(mutex_);
        if (queue_.size() >= queue_bound_) return false;
        queue_.push_back(std::move(job));
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
        Job job;
        {
            std::unique_lock lock(mutex_);
            if (!ready_.wait(lock, stop, [this] { return !queue_.empty(); })) return;
            if (stop.stop_requested()) return;
            job = std::move(queue_.front());
            queue_.pop_front();
        }
        job(*handler);
    }
}

} // namespace newshound
