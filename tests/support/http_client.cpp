// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/http_client.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <stdexcept>

namespace newshound::test {
namespace {

void join(int socket, const sockaddr* address, socklen_t size) {
    if (socket < 0 || connect(socket, address, size) != 0)
        throw std::runtime_error(std::string("can't connect: ") + std::strerror(errno));
    const timeval patience{10, 0};
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
}

std::string lower(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

void read_head(std::string_view head, HttpAnswer& answer) {
    answer.status = std::atoi(std::string(head.substr(head.find(' ') + 1, 3)).c_str());
    for (std::size_t at = head.find("\r\n"); at != head.npos && at + 2 < head.size();) {
        at += 2;
        const std::size_t end = std::min(head.find("\r\n", at), head.size());
        const std::string_view line = head.substr(at, end - at);
        const std::size_t colon = line.find(": ");
        if (colon != line.npos)
            answer.headers.emplace_back(lower(std::string(line.substr(0, colon))),
                                        line.substr(colon + 2));
        at = head.find("\r\n", at);
    }
}

} // namespace

std::string HttpAnswer::header(std::string_view name) const {
    std::string all;
    for (const auto& [key, value] : headers)
        if (key == name) all += (all.empty() ? "" : ", ") + value;
    return all;
}

HttpConnection::HttpConnection(std::uint16_t port) : socket_(socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    inet_pton(AF_INET, "127.0.0.1", &address.sin_addr);
    join(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address);
}

HttpConnection::HttpConnection(const std::string& unix_socket)
    : socket_(socket(AF_UNIX, SOCK_STREAM, 0)) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    unix_socket.copy(address.sun_path, sizeof address.sun_path - 1);
    join(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address);
}

HttpConnection::~HttpConnection() {
    if (socket_ >= 0) close(socket_);
}

HttpConnection::HttpConnection(HttpConnection&& other) noexcept
    : socket_(std::exchange(other.socket_, -1)), buffer_(std::move(other.buffer_)) {}

bool HttpConnection::send(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

bool HttpConnection::fill() {
    char bytes[16384];
    const ssize_t n = recv(socket_, bytes, sizeof bytes, 0);
    if (n > 0) buffer_.append(bytes, static_cast<std::size_t>(n));
    return n > 0;
}

HttpAnswer HttpConnection::receive(bool to_head) {
    HttpAnswer answer;
    std::size_t end = 0;
    while ((end = buffer_.find("\r\n\r\n")) == buffer_.npos)
        if (!fill()) return answer;
    read_head(std::string_view(buffer_).substr(0, end), answer);
    buffer_.erase(0, end + 4);
    if (to_head || answer.status == 304) return answer;
    if (answer.header("transfer-encoding") == "chunked") {
        for (;;) {
            while ((end = buffer_.find("\r\n")) == buffer_.npos)
                if (!fill()) return {};
            const std::size_t size = std::strtoul(buffer_.c_str(), nullptr, 16);
            while (buffer_.size() < end + 2 + size + 2)
                if (!fill()) return {};
            answer.body += buffer_.substr(end + 2, size);
            buffer_.erase(0, end + 2 + size + 2);
            if (size == 0) return answer;
        }
    }
    const std::size_t size = std::strtoul(answer.header("content-length").c_str(), nullptr, 10);
    while (buffer_.size() < size)
        if (!fill()) return {};
    answer.body = buffer_.substr(0, size);
    buffer_.erase(0, size);
    return answer;
}

std::string HttpConnection::rest() {
    while (fill()) {
    }
    return std::exchange(buffer_, {});
}

std::string request_text(std::string_view method, std::string_view target,
                         const std::vector<std::string>& headers) {
    std::string text = std::string(method) + " " + std::string(target) + " HTTP/1.1\r\nHost: a\r\n";
    for (const std::string& header : headers)
        text += header + "\r\n";
    return text + "\r\n";
}

} // namespace newshound::test
