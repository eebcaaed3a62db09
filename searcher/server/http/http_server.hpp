// SPDX-License-Identifier: GPL-3.0-or-later
// HTTP/1.1 over TCP or a Unix socket: reads requests within limits, hands them to workers, writes
// what they answer. This pair and `connection` are the only room that knows Boost.Beast and Asio.
#pragma once

#include "searcher/server/http/server_settings.hpp"
#include "searcher/server/http/worker_pool.hpp"

#include <cstdint>
#include <memory>

namespace newshound {

class HttpServer {
  public:
    // Binds at once. Throws SystemError naming the address and what to do.
    HttpServer(ServerSettings settings, WorkerPool::MakeHandler make_handler, AnswerAtOnce at_once,
               LogExchange log);
    ~HttpServer();

    std::uint16_t port() const; // the bound one; 0 for a Unix socket
    ServerCounts counts() const;

    // Serves until SIGTERM, SIGINT or stop(); then closes idle connections, lets running ones end
    // within settings.drain, and returns.
    void run();
    void stop(); // from any thread

  private:
    struct Core;
    std::unique_ptr<Core> core_;
};

} // namespace newshound
