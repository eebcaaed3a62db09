// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/remote_care.hpp"

#include <algorithm>

namespace newshound {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds first_pause = 500ms;
constexpr std::chrono::seconds forgiven_after = 60s; // without a fault

} // namespace

RemoteCare& RemoteCare::of_program() {
    static RemoteCare care;
    return care;
}

void RemoteCare::pause(Care& care, const std::string& why, std::chrono::milliseconds longest) {
    const Clock::time_point now = Clock::now();
    if (now - care.next > forgiven_after) care.pause = {};
    care.pause = std::clamp(2 * care.pause, first_pause, longest);
    care.next = now + care.pause;
    care.fault = why;
}

void RemoteCare::lose(const std::string& name, const std::string& why,
                      std::chrono::milliseconds longest) {
    const std::lock_guard lock(mutex_);
    Care& care = care_[name];
    if (care.fault.empty()) pause(care, why, longest); // else another thread told it
}

std::string RemoteCare::fault(const std::string& name) {
    const std::lock_guard lock(mutex_);
    Care& care = care_[name];
    if (care.fault.empty()) return {};
    if (care.coming.valid()) {
        if (care.coming.wait_for(0s) != std::future_status::ready) return care.fault;
        const Arrival arrival = care.coming.get();
        if (arrival.database)
            care.fault.clear();
        else
            pause(care, arrival.fault, silent_at_most);
    } else if (Clock::now() >= care.next) {
        care.coming = open_remote(name);
    }
    return care.fault;
}

} // namespace newshound
