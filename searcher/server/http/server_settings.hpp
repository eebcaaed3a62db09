// SPDX-License-Identifier: GPL-3.0-or-later
// How a server is set up, what it counts, and how it asks and tells its site.
#pragma once

#include "searcher/server/http/http.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace newshound {

struct ServerSettings {
    std::string address = "127.0.0.1"; // IPv4 or IPv6, numeric
    std::uint16_t port = 8080;         // 0 = any free one
    std::string unix_socket = {};      // path; when not empty, instead of address and port
    std::size_t workers = 2;
    std::size_t queue_bound = 64;           // requests that may wait for a worker
    std::size_t most_connections = 4096;    // more are told 503
    std::size_t more_connections = 256;     // that are told; still more are closed at once
    std::uint32_t header_bound = 16 * 1024; // bytes of request line and headers: 431 beyond
    std::chrono::seconds idle{60};          // a kept-alive connection without a request
    std::chrono::seconds read{10};          // from a request's first byte to its last
    std::chrono::seconds write{30};         // without progress of a response
    // A streamed answer that a client takes for longer than this at less than slowest_reader bytes
    // a second is ended: it holds a place that others want.
    std::chrono::seconds slow_reading{60};
    std::uint64_t slowest_reader = 4096;
    std::chrono::seconds drain{5}; // after a stop, for what is being answered but streams
    Pairs headers = {}; // on every answer, the server's own too, unless it has one of that name
    // The last word on every answer, the server's own too, on the I/O thread. What is refused
    // before its header was understood has an empty request.
    std::function<void(const HttpRequest&, HttpResponse&)> complete = {};
    // Whether an address takes a form by POST beside GET, by its path; without it none does.
    std::function<bool(const HttpRequest&)> takes_form = {};
    std::uint64_t form_bound = 1024 * 1024; // bytes: 413 beyond
    std::size_t most_forms = 32; // that are sent or answered at once, half of them of one client
    // Who asks, for a fair share of the workers; without it the address of the peer.
    std::function<std::string(const HttpRequest&)> client_of = {};
    std::function<void()> on_hangup = {}; // on the I/O thread, at SIGHUP
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

// Answers at once on the I/O thread, never waiting: health, metrics and OPTIONS, which nobody else
// is asked. Empty = not its own.
using AnswerAtOnce = std::function<std::optional<HttpResponse>(const HttpRequest&)>;
using LogExchange = std::function<void(const Exchange&)>; // on the I/O thread

} // namespace newshound
