// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/server/http/http_server.hpp"

#include "common/error.hpp"
#include "searcher/server/http/connection.hpp"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/local/stream_protocol.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <cstring>

namespace newshound {

namespace asio = boost::asio;
using Error_code = boost::system::error_code;
using asio::ip::tcp;
using Protocol = asio::generic::stream_protocol;

namespace {

std::string client_of(const Protocol::endpoint& endpoint) {
    if (endpoint.protocol().family() == AF_UNIX) return "unix";
    tcp::endpoint address;
    if (endpoint.size() > address.capacity()) return "unknown";
    address.resize(endpoint.size());
    std::memcpy(address.data(), endpoint.data(), endpoint.size());
    return address.address().to_string();
}

// A socket file that a killed server left behind; one that answers is somebody else's.
void remove_stale_socket(const std::string& path) {
    struct stat status {};
    if (lstat(path.c_str(), &status) != 0 || !S_ISSOCK(status.st_mode)) return;
    asio::io_context io;
    asio::local::stream_protocol::socket probe(io);
    Error_code error;
    probe.connect(asio::local::stream_protocol::endpoint(path), error);
    if (error) unlink(path.c_str());
}

Protocol::endpoint endpoint_of(const ServerSettings& settings) {
    if (!settings.unix_socket.empty()) {
        if (settings.unix_socket.size() > 100)
            throw SystemError("the socket's path is longer than 100 bytes; choose a shorter one");
        remove_stale_socket(settings.unix_socket);
        return asio::local::stream_protocol::endpoint(settings.unix_socket);
    }
    Error_code error;
    const asio::ip::address address = asio::ip::make_address(settings.address, error);
    if (error)
        throw SystemError("'" + settings.address +
                          "' is no IP address; name one such as 127.0.0.1 or ::1");
    return tcp::endpoint(address, settings.port);
}

std::string name_of(const ServerSettings& settings) {
    return settings.unix_socket.empty() ? settings.address + ":" + std::to_string(settings.port)
                                        : settings.unix_socket;
}

} // namespace

struct HttpServer::Core {
    using Acceptor = asio::basic_socket_acceptor<Protocol>;

    Core(ServerSettings settings, WorkerPool::MakeHandler make_handler, AnswerAtOnce at_once,
         LogExchange log)
        : state(std::move(settings), std::move(at_once), std::move(log)),
          make_handler_(std::move(make_handler)) {
        const Protocol::endpoint endpoint = endpoint_of(state.settings);
        Error_code error;
        acceptor.open(endpoint.protocol(), error);
        if (!error) acceptor.set_option(asio::socket_base::reuse_address(true), error);
        if (!error) acceptor.bind(endpoint, error);
        if (!error) acceptor.listen(asio::socket_base::max_listen_connections, error);
        if (error)
            throw SystemError("can't listen on " + name_of(state.settings) + ": " +
                              error.message() + "; choose another with --port or --listen");
    }

    ~Core() {
        if (!state.settings.unix_socket.empty()) unlink(state.settings.unix_socket.c_str());
    }

    void accept() {
        acceptor.async_accept(peer, [this](Error_code error, Protocol::socket socket) {
            if (error == asio::error::operation_aborted) return;
            if (error) return accept_later(); // out of file descriptors: others must close first
            ++state.accepted;
            // Head and body are two writes: the second must not wait for the first's receipt.
            socket.set_option(tcp::no_delay(true), error); // refused by a Unix socket
            if (state.connections.size() <
                state.settings.most_connections + state.settings.more_connections)
                start_connection(state, std::move(socket), client_of(peer));
            accept();
        });
    }

    void await_hangup() {
        hangups.async_wait([this](Error_code error, int) {
            if (error) return;
            if (state.settings.on_hangup) state.settings.on_hangup();
            await_hangup();
        });
    }

    void accept_later() {
        retry.expires_after(std::chrono::milliseconds(100));
        retry.async_wait([this](Error_code error) {
            if (!error && acceptor.is_open()) accept();
        });
    }

    void drain() {
        if (state.draining) return;
        state.draining = true;
        Error_code ignored;
        acceptor.close(ignored);
        signals.cancel(ignored);
        signals.clear(ignored); // a second one ends the program at once
        hangups.cancel(ignored);
        retry.cancel();
        close_idle_connections(state);
        deadline.expires_after(state.settings.drain);
        deadline.async_wait([this](Error_code error) {
            if (!error) close_all_but_streams(state);
        });
        watch_end();
    }

    // Ends the run as soon as the last connection is gone.
    void watch_end() {
        if (state.connections.empty()) {
            deadline.cancel();
            return;
        }
        retry.expires_after(std::chrono::milliseconds(20));
        retry.async_wait([this](Error_code) { watch_end(); });
    }

    ServerState state;
    WorkerPool::MakeHandler make_handler_;
    Acceptor acceptor{state.io};
    asio::steady_timer retry{state.io};
    asio::steady_timer deadline{state.io};
    asio::signal_set signals{state.io};
    asio::signal_set hangups{state.io};
    Protocol::endpoint peer;
};

HttpServer::HttpServer(ServerSettings settings, WorkerPool::MakeHandler make_handler,
                       AnswerAtOnce at_once, LogExchange log)
    : core_(std::make_unique<Core>(std::move(settings), std::move(make_handler), std::move(at_once),
                                   std::move(log))) {}

HttpServer::~HttpServer() = default;

std::uint16_t HttpServer::port() const {
    const Protocol::endpoint endpoint = core_->acceptor.local_endpoint();
    if (endpoint.protocol().family() == AF_UNIX) return 0;
    tcp::endpoint address;
    address.resize(endpoint.size());
    std::memcpy(address.data(), endpoint.data(), endpoint.size());
    return address.port();
}

ServerCounts HttpServer::counts() const {
    const ServerState& state = core_->state;
    return {state.open, state.accepted, state.requests, state.refused, state.busy};
}

void HttpServer::run() {
    Core& core = *core_;
    std::signal(SIGPIPE, SIG_IGN);
    core.signals.add(SIGTERM);
    core.signals.add(SIGINT);
    core.signals.async_wait([&core](Error_code error, int) {
        if (!error) core.drain();
    });
    core.hangups.add(SIGHUP);
    core.await_hangup();
    WorkerPool workers(core.state.settings.workers, core.state.settings.queue_bound,
                       core.make_handler_);
    core.state.workers = &workers;
    core.accept();
    core.state.io.run();
}

void HttpServer::stop() {
    asio::post(core_->state.io, [core = core_.get()] { core->drain(); });
}

} // namespace newshound
