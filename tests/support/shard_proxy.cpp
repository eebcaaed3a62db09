// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/shard_proxy.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string_view>

namespace newshound::test {
namespace {

constexpr int glance = 50;            // milliseconds until it is looked whether the end has come
constexpr std::size_t reply_head = 2; // kind and length of a short one

sockaddr_in socket_address(const std::string& place) {
    const std::size_t colon = place.find(':');
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(std::stoi(place.substr(colon + 1))));
    inet_pton(AF_INET, place.substr(0, colon).c_str(), &address.sin_addr);
    return address;
}

// Small pieces are handed on at once.
void hurry(int file) {
    const int yes = 1;
    setsockopt(file, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
}

int connection_to(const std::string& place) {
    const int file = socket(AF_INET, SOCK_STREAM, 0);
    const sockaddr_in address = socket_address(place);
    hurry(file);
    if (connect(file, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0)
        return file;
    close(file);
    return -1;
}

bool send_all(int file, const char* bytes, ssize_t size) {
    for (ssize_t sent = 0; sent < size;) {
        const ssize_t more =
            send(file, bytes + sent, static_cast<std::size_t>(size - sent), MSG_NOSIGNAL);
        if (more <= 0) return false;
        sent += more;
    }
    return true;
}

// Which kind the last of all requests was that came in these pieces.
class Requests {
  public:
    void add(std::string_view piece) {
        for (const char each : piece)
            add(static_cast<unsigned char>(each));
    }
    int last() const { return last_; }

  private:
    enum class At { kind, length, more_length, content };
    At at_ = At::kind;
    std::size_t left_ = 0; // of the content
    unsigned shift_ = 0;
    int last_ = 256; // none yet

    // A length of 255 and more stands in groups of 7 bits, the last with its highest set.
    void add(unsigned char byte) {
        if (at_ == At::kind) {
            last_ = byte;
            at_ = At::length;
        } else if (at_ == At::length) {
            left_ = byte;
            shift_ = 0;
            at_ = byte == 255 ? At::more_length : At::content;
        } else if (at_ == At::more_length) {
            left_ += static_cast<std::size_t>(byte & 127U) << shift_;
            shift_ += 7;
            if (byte >= 128) at_ = At::content;
        } else {
            --left_;
        }
        if (at_ == At::content && left_ == 0) at_ = At::kind;
    }
};

} // namespace

ShardProxy::ShardProxy(const ShardServer& server, const std::string& address)
    : listening_(socket(AF_INET, SOCK_STREAM, 0)), to_(server.place()) {
    sockaddr_in own = socket_address(address + ":0");
    socklen_t size = sizeof own;
    auto* const any = reinterpret_cast<sockaddr*>(&own);
    const bool is_bound = bind(listening_, any, size) == 0 &&
                          getsockname(listening_, any, &size) == 0 && listen(listening_, 16) == 0;
    if (!is_bound) throw std::runtime_error("no free port on " + address);
    place_ = address + ":" + std::to_string(ntohs(own.sin_port));
    accepts_ = std::thread([this] { accept_lines(); });
}

ShardProxy::~ShardProxy() {
    ends_ = true;
    accepts_.join();
    for (std::thread& each : lines_)
        each.join();
    close(listening_);
}

void ShardProxy::garble(ShardRequest request) {
    const std::lock_guard lock(mutex_);
    garbled_ = static_cast<int>(request);
}

void ShardProxy::mend() {
    const std::lock_guard lock(mutex_);
    garbled_ = -1;
}

void ShardProxy::change_at(ShardRequest request, const ShardServer& other, int count) {
    const std::lock_guard lock(mutex_);
    until_changed_ = count;
    change_at_ = static_cast<int>(request);
    other_ = other.place();
}

void ShardProxy::close_at(ShardRequest request, int count) {
    const std::lock_guard lock(mutex_);
    close_at_ = static_cast<int>(request);
    until_closed_ = count;
}

void ShardProxy::accept_lines() {
    while (!ends_) {
        pollfd ready{.fd = listening_, .events = POLLIN, .revents = 0};
        if (poll(&ready, 1, glance) <= 0) continue;
        const int client = accept(listening_, nullptr, nullptr);
        hurry(client);
        ++connections_;
        const std::lock_guard lock(mutex_);
        const int server = to_.empty() ? -1 : connection_to(to_);
        lines_.emplace_back([this, client, server] { carry(client, server); });
    }
}

bool ShardProxy::is_garbled(int request) const {
    const std::lock_guard lock(mutex_);
    return request == garbled_;
}

bool ShardProxy::breaks_at(int request) {
    const std::lock_guard lock(mutex_);
    if (request == close_at_ && --until_closed_ <= 0) {
        to_.clear();
        return true;
    }
    if (other_.empty() || request != change_at_ || --until_changed_ > 0) return false;
    to_ = std::move(other_);
    other_.clear();
    return true;
}

void ShardProxy::carry(int client, int server) {
    std::array<pollfd, 2> ready = {pollfd{.fd = client, .events = POLLIN, .revents = 0},
                                   pollfd{.fd = server, .events = POLLIN, .revents = 0}};
    std::array<char, 65536> bytes{};
    Requests requests;
    for (bool goes_on = server >= 0; goes_on && !ends_;) {
        if (poll(ready.data(), ready.size(), glance) <= 0) continue;
        const bool is_request = ready[0].revents != 0;
        const ssize_t size = recv(is_request ? client : server, bytes.data(), bytes.size(), 0);
        if (size <= 0) break;
        const auto count = static_cast<std::size_t>(size);
        if (is_request)
            requests.add({bytes.data(), count});
        else if (is_garbled(requests.last()) && count > reply_head)
            std::fill(bytes.begin() + reply_head, bytes.begin() + size, '\x7f');
        goes_on = !(is_request && breaks_at(requests.last())) &&
                  send_all(is_request ? server : client, bytes.data(), size);
    }
    close(client);
    if (server >= 0) close(server);
}

} // namespace newshound::test
