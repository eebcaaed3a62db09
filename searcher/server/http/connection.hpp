// SPDX-License-Identifier: GPL-3.0-or-later
// One client's connection: reads a request within its limits, waits for the answer, writes it,
// again. All its handlers run on the one I/O thread, so nothing here is locked.
#pragma once

#include "searcher/server/http/form_places.hpp"
#include "searcher/server/http/server_settings.hpp"
#include "searcher/server/http/worker_pool.hpp"

#include <boost/asio/generic/stream_protocol.hpp>
#include <boost/asio/io_context.hpp>

#include <atomic>
#include <cstdint>
#include <set>
#include <string>
#include <utility>

namespace newshound {

class Connection;

// What all connections of a server share; outlives them. All but the numbers belong to the I/O
// thread.
struct ServerState {
    ServerState(ServerSettings its_settings, AnswerAtOnce its_inline, LogExchange its_log)
        : settings(std::move(its_settings)), at_once(std::move(its_inline)),
          log(std::move(its_log)) {}

    const ServerSettings settings;
    const AnswerAtOnce at_once;
    const LogExchange log;
    WorkerPool* workers = nullptr;
    bool draining = false;
    std::set<Connection*> connections;
    FormPlaces form_places{settings.most_forms};
    std::atomic<std::uint64_t> open{0}, accepted{0}, requests{0}, refused{0}, busy{0};
    boost::asio::io_context io{1}; // last: what it still holds at the end uses the above
};

// Takes the socket over; the connection owns itself until it is closed. Past most_connections its
// first request is answered with 503.
void start_connection(ServerState& state, boost::asio::generic::stream_protocol::socket socket,
                      std::string client);

// Ends every connection that waits for a request; the others close after their answer.
void close_idle_connections(ServerState& state);
// Ends them all but those that stream an answer: a slow reader's is ended by its own limits.
void close_all_but_streams(ServerState& state);

} // namespace newshound
