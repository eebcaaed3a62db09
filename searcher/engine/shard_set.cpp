// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/shard_set.hpp"

#include "common/schema/shard_place.hpp"

#include <algorithm>
#include <string_view>

namespace newshound {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds first_pause = 500ms;
constexpr std::chrono::milliseconds longest_pause = 10s;
constexpr std::chrono::seconds forgiven_after = 60s; // without a fault

bool is_ready(const std::future<Arrival>& coming) {
    return coming.valid() && coming.wait_for(0s) == std::future_status::ready;
}

// "remote:tcp(127.0.0.1:9501)", as Xapian tells whose connection it was.
bool is_of(const Xapian::Error& error, const Shard& shard) {
    const std::optional<RemotePlace> place = remote_of(shard.name);
    if (!place) return false;
    const std::string own = "(" + place->host + ":" + std::to_string(place->port) + ")";
    return error.get_context().find(own) != std::string::npos;
}

} // namespace

void ShardSet::open(const std::vector<std::string>& names) {
    open_ = open_database(names);
    care_.clear();
    care_.resize(names.size());
    is_doubtful_ = false;
    for (std::size_t i = 0; i < care_.size(); ++i)
        if (!open_.about[i].fault.empty()) leave_out(i, open_.about[i].fault);
}

void ShardSet::leave_out(std::size_t number, std::string why) {
    Care& care = care_[number];
    const Clock::time_point now = Clock::now();
    if (now - care.next > forgiven_after) care.pause = {};
    care.pause = std::clamp(2 * care.pause, first_pause, longest_pause);
    care.next = now + care.pause;
    settle(open_, number, {std::nullopt, std::move(why)});
}

bool ShardSet::take_back() {
    bool any = false;
    for (std::size_t i = 0; i < care_.size(); ++i) {
        Care& care = care_[i];
        if (open_.about[i].fault.empty()) continue;
        if (is_ready(care.coming)) {
            Arrival arrival = care.coming.get();
            if (!arrival.database) {
                leave_out(i, std::move(arrival.fault));
                continue;
            }
            settle(open_, i, std::move(arrival));
            any = true;
        } else if (!care.coming.valid() && Clock::now() >= care.next) {
            care.coming = open_remote(open_.about[i].name);
        }
    }
    return any;
}

void ShardSet::connect_anew() {
    std::vector<std::future<Arrival>> coming(care_.size());
    for (std::size_t i = 0; i < care_.size(); ++i)
        if (open_.about[i].is_remote && open_.about[i].fault.empty())
            coming[i] = open_remote(open_.about[i].name);
    for (std::size_t i = 0; i < care_.size(); ++i) {
        if (!coming[i].valid()) continue;
        Arrival arrival = coming[i].get();
        if (arrival.database)
            settle(open_, i, std::move(arrival));
        else
            leave_out(i, std::move(arrival.fault));
    }
    is_doubtful_ = false;
}

bool ShardSet::reopen() {
    bool is_other = take_back();
    if (is_doubtful_) {
        connect_anew();
        is_other = true;
    }
    if (is_other) join(open_);
    expect_any(open_);
    for (Xapian::Database& shard : open_.shards) // which are those of open_.all
        is_other = shard.reopen() || is_other;
    return is_other;
}

std::size_t ShardSet::holder(Xapian::docid document) const {
    // Xapian deals the numbers out to its databases in turn; a shard may be several.
    std::size_t place = (document - 1) % open_.all.size();
    std::size_t number = 0;
    while (place >= open_.shards[number].size())
        place -= open_.shards[number++].size();
    return number;
}

void ShardSet::note_success() {
    for (Care& care : care_)
        care.broke = false;
}

bool ShardSet::note(const Xapian::Error& error) {
    if (is_local_database(open_)) return false;
    is_doubtful_ = true;
    const std::string_view type = error.get_type();
    const bool is_late = type == "NetworkTimeoutError";
    if (!is_late && type != "NetworkError") return false;
    for (std::size_t i = 0; i < care_.size(); ++i) {
        if (!open_.about[i].fault.empty() || !is_of(error, open_.about[i])) continue;
        // A server that closed an idle connection says of it that it was late: once is no fault.
        if (care_[i].broke) leave_out(i, is_late ? "it does not answer in time" : reason_of(error));
        care_[i].broke = true;
    }
    return true;
}

} // namespace newshound
