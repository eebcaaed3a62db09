// SPDX-License-Identifier: GPL-3.0-or-later
// Threads that answer requests, behind a queue that never grows past its bound: a search never
// runs on an I/O thread, and a flood is refused at once instead of piling up.
#pragma once

#include "searcher/server/http/fair_queue.hpp"
#include "searcher/server/http/http.hpp"

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

namespace newshound {

// What one worker owns: its database handles. Made and used on its own thread only.
class Handler {
  public:
    virtual ~Handler() = default;
    // Never throws: what goes wrong is a response (500, 503).
    virtual HttpResponse answer(const HttpRequest& request) = 0;
};

class WorkerPool {
  public:
    using MakeHandler = std::function<std::unique_ptr<Handler>()>;
    using Job = std::function<void(Handler&)>;

    // `threads` work for one client, and one more for others: who has all of those can't keep
    // another client waiting.
    WorkerPool(std::size_t threads, std::size_t queue_bound, MakeHandler make_handler);
    ~WorkerPool(); // ends jobs that run, drops those that wait
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;

    // False when the queue is full, or that client's share of it. Safe from any thread.
    bool try_post(const std::string& client, Job job);

    std::size_t waiting() const;

  private:
    void work(const std::stop_token& stop);

    const MakeHandler make_handler_;
    mutable std::mutex mutex_;
    std::condition_variable_any ready_;
    FairQueue<Job> queue_;
    std::vector<std::jthread> threads_; // last: joined before what they use goes
};

} // namespace newshound
