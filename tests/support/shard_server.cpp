// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/shard_server.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <stdexcept>
#include <thread>

namespace newshound::test {
namespace {

sockaddr_in socket_address(const std::string& address, std::uint16_t port) {
    sockaddr_in place{};
    place.sin_family = AF_INET;
    place.sin_port = htons(port);
    inet_pton(AF_INET, address.c_str(), &place.sin_addr);
    return place;
}

std::uint16_t free_port(const std::string& address) {
    const int file = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in place = socket_address(address, 0);
    socklen_t size = sizeof place;
    auto* const any = reinterpret_cast<sockaddr*>(&place);
    const bool is_bound = bind(file, any, size) == 0 && getsockname(file, any, &size) == 0;
    close(file);
    if (!is_bound) throw std::runtime_error("no free port on " + address);
    return ntohs(place.sin_port);
}

bool listens(const std::string& address, std::uint16_t port) {
    const int file = socket(AF_INET, SOCK_STREAM, 0);
    const sockaddr_in place = socket_address(address, port);
    const bool yes = connect(file, reinterpret_cast<const sockaddr*>(&place), sizeof place) == 0;
    close(file);
    return yes;
}

} // namespace

boost::test_tools::assertion_result has_xapian_tools(boost::unit_test::test_unit_id) {
    boost::test_tools::assertion_result has(access("/usr/bin/xapian-tcpsrv", X_OK) == 0);
    if (!has) has.message() << "no xapian-tcpsrv here (package xapian-tools)";
    return has;
}

ShardServer::ShardServer(std::string database, std::string address,
                         std::vector<std::string> options)
    : database_(std::move(database)), address_(std::move(address)), options_(std::move(options)),
      port_(free_port(address_)) {
    start();
}

ShardServer::~ShardServer() {
    kill();
}

void ShardServer::start() {
    std::vector<std::string> words = {"xapian-tcpsrv", "--quiet", "--interface",
                                      address_,        "--port",  std::to_string(port_)};
    words.insert(words.end(), options_.begin(), options_.end());
    words.push_back(database_);
    process_ = start_program({.arguments = std::move(words)}, scratch_.path(), "/usr/bin/setsid");
    for (int i = 0; i < 500; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        if (listens(address_, port_)) return;
    }
    throw std::runtime_error("xapian-tcpsrv (package xapian-tools) doesn't start: " +
                             read_file(scratch_.path() / "err"));
}

void ShardServer::tell(int signal) const {
    if (process_ > 0) ::kill(-process_, signal);
}

void ShardServer::end_with(int signal) {
    if (process_ < 0) return;
    tell(signal);
    waitpid(process_, nullptr, 0);
    process_ = -1;
}

} // namespace newshound::test
