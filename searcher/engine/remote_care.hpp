// SPDX-License-Identifier: GPL-3.0-or-later
// What the program knows of shards on other machines: which are lost, and when one is tried again.
// In one place for all that ask them, so that not every worker of a server waits for a shard that
// one of them found to hang, nor tries it again by itself.
#pragma once

#include "common/schema/database.hpp"

#include <chrono>
#include <future>
#include <map>
#include <mutex>
#include <string>

namespace newshound {

// Safe from several threads. Shards are named as open_database is given them.
class RemoteCare {
  public:
    static RemoteCare& of_program();

    // Why that shard should not be asked now; "" = it may be. Where it is lost and the time has
    // come, a thread of its own tries it again; nobody waits for it.
    std::string fault(const std::string& name);

    // The longest pauses before a shard is tried again: of one that does not answer, and of one
    // that answers and is damaged, which a try does not show.
    static constexpr std::chrono::seconds silent_at_most{10};
    static constexpr std::chrono::seconds damaged_at_most{120};

    // It can't be asked: it is tried again soon, and then less and less often.
    void lose(const std::string& name, const std::string& why, std::chrono::milliseconds longest);

  private:
    using Clock = std::chrono::steady_clock;

    struct Care {
        std::string fault{};               // "" = it may be asked
        std::future<Arrival> coming{};     // a try that is under way, perhaps
        std::chrono::milliseconds pause{}; // before the next
        Clock::time_point next{};          // when that is
    };

    std::mutex mutex_;
    std::map<std::string, Care> care_;

    static void pause(Care& care, const std::string& why, std::chrono::milliseconds longest);
};

} // namespace newshound
