// SPDX-License-Identifier: GPL-3.0-or-later
// What stands between a program and the server of a shard: it hands on what both say, until the
// moment that a test is about. That is named by the first request of a kind, as Xapian's remote
// protocol numbers them.
#pragma once

#include "tests/support/shard_server.hpp"

#include <atomic>
#include <cstdint>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace newshound::test {

enum class ShardRequest : unsigned char { terms = 0, document = 2, query = 8 };

class ShardProxy {
  public:
    // Listens on a free port of `address`, one of 127.0.0.0/8.
    ShardProxy(const ShardServer& server, const std::string& address);
    ~ShardProxy(); // closes all connections
    ShardProxy(const ShardProxy&) = delete;
    ShardProxy& operator=(const ShardProxy&) = delete;

    // "127.0.0.1:9501".
    std::string place() const { return place_; }

    // From now on all connections answer such requests with nonsense, behind the kind and length of
    // the reply.
    void garble(ShardRequest request);
    void mend();
    // With the `count`-th such request its connection breaks, and new ones lead to `other`.
    void change_at(ShardRequest request, const ShardServer& other, int count = 1);
    // With so many such requests from now on connections break, and new ones are closed at once.
    void close_at(ShardRequest request, int count);

    // How many were made.
    int connections() const { return connections_; }

  private:
    std::string place_;
    int listening_ = -1;
    std::atomic<bool> ends_ = false;
    std::atomic<int> connections_ = 0;
    mutable std::mutex mutex_; // of those below
    std::string to_;
    std::string other_{}; // "" = none
    int garbled_ = -1;    // a request
    int change_at_ = -1;
    int close_at_ = -1;
    int until_changed_ = 0;
    int until_closed_ = 0;
    std::vector<std::thread> lines_{};
    std::thread accepts_{};

    void accept_lines();
    void carry(int client, int server);
    bool is_garbled(int request) const;
    bool breaks_at(int request);
};

} // namespace newshound::test
