// SPDX-License-Identifier: GPL-3.0-or-later
// HTTP/1.1 over TCP or a Unix socket: reads requests within limits, hands them to workers, writes
// what they answer. This pair and `connection` are the only room that knows Boost.Beast and Asio.
#pragma once

#include "searcher/server/worker_pool.hpp"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace newshound {

struct ServerSettings {
    std::string address = "127.0.0.1"; // IPv4 or IPv6, numeric
    std::uint16_t port = 8080;         // 0 = any free one
    std::string unix_socket = {};      // path; when not empty, instead of address and port
    std::size_t workers = 2;
    std::size_t queue_bound = 64;           // requests that may wait for a worker
    std::size_t most_connections = 4096;    // more are closed at once
    std::uint32_t header_bound = 16 * 1024; // bytes of request line and headers: 431 beyond
    std::chrono::seconds idle{60};          // a kept-alive connection without a request
    std::chrono::seconds read{10};          // from a request's first byte to its last
    std::chrono::seconds write{30};         // without progress of a response
    std::chrono::seconds drain{5};          // after a stop, for what is being answered
    Pairs headers = {}; // on every answer, the server's own too, unless it has one of that name
};

// Numbers since the start, for /metrics. Each is read on its own: no two are of one moment.
struct ServerCounts {
    std::uint64_t connections = 0; // open now
    std::uint64_t accepted = 0;
    std::uint64_t requests = 0;
    std::uint64_t refused = 0; // by the server itself: malformed, too large, too slow
    std::uint64_t busy = 0;    // 503 because the queue was full
};

// What the access log gets once a response is sent (or its connection lost).
struct Exchange {
    const HttpRequest& request;
    int status;
    std::uint64_t bytes; // of the body
    std::chrono::microseconds time;
};

class HttpServer {
  public:
    // Answers at once on the I/O thread, never waiting: health and metrics. Empty = not its own.
    using Inline = std::function<std::optional<HttpResponse>(const HttpRequest&)>;
    using Log = std::function<void(const Exchange&)>; // on the I/O thread

    // Binds at once. Throws SystemError naming the address and what to do.
    HttpServer(ServerSettings settings, WorkerPool::MakeHandler make_handler, Inline at_once,
               Log log);
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
