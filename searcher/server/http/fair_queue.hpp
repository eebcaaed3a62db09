// SPDX-License-Identifier: GPL-3.0-or-later
// What waits for a worker, in turn of those who ask: however much one of them asks, the next of
// another comes soon.
#pragma once

#include <cstddef>
#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace newshound {

// Of each client things go in order; clients take turns. One client has never more than `share`
// things running while they are taken. Not safe between threads.
template <typename Thing>
class FairQueue {
  public:
    // `bound` things wait at most, of one client half of them.
    FairQueue(std::size_t bound, std::size_t share)
        : bound_(bound), share_(share), client_bound_((bound + 1) / 2) {}

    // False when there is no room.
    bool push(const std::string& client, Thing thing) {
        const auto known = clients_.find(client);
        const std::size_t waiting = known == clients_.end() ? 0 : known->second.things.size();
        if (size_ >= bound_ || waiting >= client_bound_) return false;
        Client& its = clients_[client];
        if (its.things.empty()) turns_.push_back(client);
        its.things.push_back(std::move(thing));
        ++size_;
        return true;
    }

    // The next thing and whose it is; nothing where none may run now. done() follows.
    std::optional<std::pair<std::string, Thing>> pop() {
        for (std::size_t i = 0; i < turns_.size(); ++i) {
            const std::string client = std::move(turns_.front());
            turns_.pop_front();
            Client& its = clients_[client];
            if (its.running >= share_) {
                turns_.push_back(client);
                continue;
            }
            std::pair<std::string, Thing> next(client, std::move(its.things.front()));
            its.things.pop_front();
            if (!its.things.empty()) turns_.push_back(client);
            ++its.running;
            --size_;
            return next;
        }
        return std::nullopt;
    }

    void done(const std::string& client) {
        const auto at = clients_.find(client);
        if (at == clients_.end()) return;
        --at->second.running;
        if (at->second.running == 0 && at->second.things.empty()) clients_.erase(at);
    }

    std::size_t size() const { return size_; }

  private:
    struct Client {
        std::deque<Thing> things;
        std::size_t running = 0;
    };

    std::size_t bound_;
    std::size_t share_;
    std::size_t client_bound_;
    std::size_t size_ = 0; // that wait
    std::map<std::string, Client> clients_;
    std::deque<std::string> turns_; // clients of which something waits, each once
};

} // namespace newshound
