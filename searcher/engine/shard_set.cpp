// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/shard_set.hpp"

#include "common/schema/segments.hpp"
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

bool is_connection_fault(std::string_view type) {
    return type == "NetworkError" || type == "NetworkTimeoutError";
}

// Which every shard would have: Xapian's LogicError, whose kinds have no other mark.
bool is_fault_of_question(std::string_view type) {
    return type == "InvalidArgumentError" || type == "InvalidOperationError" ||
           type == "UnimplementedError" || type == "AssertionError";
}

// The fault of a shard with which it is left out, the first being 1.
int last_fault(std::string_view type) {
    // A server that closed an idle connection says of it that it was late.
    if (is_connection_fault(type)) return 2;
    // Its writer commits; what several times in one answer was never read is damaged.
    if (type == "DatabaseModifiedError") return 4;
    return 1;
}

std::string fault_text(const Xapian::Error& error) {
    const std::string_view type = error.get_type();
    if (type == "NetworkTimeoutError") return "it does not answer in time";
    if (type == "DatabaseModifiedError")
        return "a part of it is damaged, or changes faster than it can be read";
    return (type == "DatabaseCorruptError" ? "a part of it is damaged: " : "") + reason_of(error);
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

void ShardSet::connect_anew(Moment moment) {
    std::vector<std::future<Arrival>> coming(care_.size());
    for (std::size_t i = 0; i < care_.size(); ++i)
        if (open_.about[i].is_remote && open_.about[i].fault.empty())
            coming[i] = open_remote(open_.about[i].name);
    for (std::size_t i = 0; i < care_.size(); ++i) {
        if (!coming[i].valid()) continue;
        Arrival arrival = coming[i].get();
        const bool is_changed =
            arrival.database && arrival.database->get_uuid() != open_.shards[i].get_uuid();
        if (!arrival.database)
            leave_out(i, std::move(arrival.fault));
        else if (is_changed && moment == Moment::within_answer)
            leave_out(i, "another database answers there than did before");
        else
            settle(open_, i, std::move(arrival));
    }
    is_doubtful_ = false;
}

bool ShardSet::follow() {
    bool is_newer = false;
    bool is_short = false;
    for (std::size_t i = 0; i < open_.shards.size(); ++i) { // which are those of open_.all
        if (!open_.about[i].is_remote || !open_.shards[i].reopen()) continue;
        is_newer = true;
        if (is_whole(open_.shards[i])) continue;
        leave_out(i, std::string(partly_served));
        is_short = true;
    }
    if (is_short) {
        join(open_);
        expect_any(open_);
    }
    return is_newer;
}

bool ShardSet::reopen(Moment moment) {
    bool is_other = moment == Moment::before_answer && take_back();
    if (is_doubtful_) {
        connect_anew(moment);
        is_other = true;
    }
    if (is_other) join(open_);
    expect_any(open_);
    return follow() || is_other;
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
        care.faults = 0;
    nameless_faults_ = 0;
}

bool ShardSet::note(const Xapian::Error& error) {
    if (is_local_database(open_)) return false;
    is_doubtful_ = true;
    const std::string_view type = error.get_type();
    if (is_fault_of_question(type)) return false;
    bool is_known = false;
    for (std::size_t i = 0; i < care_.size(); ++i) {
        if (!open_.about[i].fault.empty() || !is_of(error, open_.about[i])) continue;
        is_known = true;
        if (++care_[i].faults >= last_fault(type)) leave_out(i, fault_text(error));
    }
    // Of an answer that makes no sense Xapian does not always tell whose it is: as all connections
    // are made anew each shard is asked alone, where the same shows.
    return is_known || (is_connection_fault(type) && ++nameless_faults_ < last_fault(type) + 1);
}

} // namespace newshound
