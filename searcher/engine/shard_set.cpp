// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/shard_set.hpp"

#include "common/schema/database_stamp.hpp"
#include "common/schema/segments.hpp"
#include "common/schema/shard_place.hpp"
#include "searcher/engine/remote_care.hpp"

#include <chrono>
#include <string_view>
#include <utility>

namespace newshound {
namespace {

// How long an answer waits for shards that answer again: longer than they take, shorter than it is
// noticed.
constexpr std::chrono::milliseconds longest_welcome{100};

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

ShardSet::ShardSet(const std::vector<std::string>& names) : care_(names.size()) {
    // The stamps are read first: what changes meanwhile is opened anew later.
    for (std::size_t i = 0; i < names.size(); ++i)
        care_[i].stamp = database_stamp(names[i]);
    RemoteCare& remotes = RemoteCare::of_program();
    open_ = open_database(names, [&](const std::string& name) { return remotes.fault(name); });
    for (const Shard& each : open_.about)
        if (!each.fault.empty()) remotes.lose(each.name, each.fault, RemoteCare::silent_at_most);
}

// An arrival without a database leaves it out.
void ShardSet::take(std::size_t number, Arrival arrival) {
    settle(open_, number, std::move(arrival));
    is_other_ = true;
}

void ShardSet::lose(std::size_t number, std::string why, std::chrono::milliseconds longest) {
    RemoteCare::of_program().lose(open_.about[number].name, why, longest);
    take(number, {std::nullopt, std::move(why)});
}

void ShardSet::take_back() {
    RemoteCare& remotes = RemoteCare::of_program();
    for (std::size_t i = 0; i < care_.size(); ++i) {
        const Shard& shard = open_.about[i];
        if (!shard.is_remote) continue;
        std::string why = remotes.fault(shard.name);
        if (!why.empty()) {
            care_[i].coming = {};
            if (shard.fault != why) take(i, {std::nullopt, std::move(why)});
        } else if (!shard.fault.empty() && care_[i].faults == 0 && !care_[i].coming.valid()) {
            // Not one at fault in what is asked now, which is tried without it.
            care_[i].coming = open_remote(shard.name);
        }
    }
    const auto end = std::chrono::steady_clock::now() + longest_welcome;
    for (std::size_t i = 0; i < care_.size(); ++i) {
        std::future<Arrival>& coming = care_[i].coming;
        if (!coming.valid() || coming.wait_until(end) != std::future_status::ready) continue;
        Arrival arrival = coming.get();
        if (!arrival.database) {
            lose(i, std::move(arrival.fault), RemoteCare::silent_at_most);
            continue;
        }
        take(i, std::move(arrival));
        ++numbering_;
    }
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
        if (!arrival.database) {
            lose(i, std::move(arrival.fault), RemoteCare::silent_at_most);
        } else if (is_changed && moment == Moment::within_answer) {
            take(i, {std::nullopt, "another database answers there than did before"});
        } else if (arrival.state == open_.about[i].state) { // another way to the same
            settle(open_, i, std::move(arrival));
            is_joined_ = false;
        } else {
            take(i, std::move(arrival));
            if (is_changed) ++numbering_;
        }
    }
    is_doubtful_ = false;
}

bool ShardSet::follow() {
    bool is_short = false;
    for (std::size_t i = 0; i < care_.size(); ++i) { // these shards are those of open_.all
        if (!open_.about[i].is_remote || !open_.about[i].fault.empty()) continue;
        asked_ = i;
        const bool is_newer = open_.shards[i].reopen();
        is_other_ = is_newer || is_other_;
        if (is_newer) open_.about[i].state = state_of(open_.shards[i]);
        if (is_newer && !is_whole(open_.shards[i])) {
            lose(i, std::string(partly_served), RemoteCare::silent_at_most);
            is_short = true;
        }
        asked_.reset();
    }
    if (is_short) {
        join(open_);
        expect_any(open_);
    }
    return std::exchange(is_other_, false);
}

void ShardSet::open_newer() {
    for (std::size_t i = 0; i < care_.size(); ++i) {
        const Shard& shard = open_.about[i];
        std::string stamp = shard.is_remote ? std::string() : database_stamp(shard.name);
        if (stamp == care_[i].stamp) continue;
        const std::string uuid = open_.shards[i].get_uuid();
        open_local(open_, i);
        if (open_.shards[i].get_uuid() != uuid) ++numbering_;
        care_[i].stamp = std::move(stamp);
        is_other_ = true;
    }
}

bool ShardSet::reopen(Moment moment) {
    if (moment == Moment::before_answer) take_back();
    if (is_doubtful_) connect_anew(moment);
    open_newer();
    if (is_other_ || !is_joined_) join(open_);
    is_joined_ = true;
    expect_any(open_);
    return follow();
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
    const std::optional<std::size_t> asked = std::exchange(asked_, std::nullopt);
    const std::string_view type = error.get_type();
    if (is_fault_of_question(type)) return false;
    bool is_known = false;
    for (std::size_t i = 0; i < care_.size(); ++i) {
        const Shard& shard = open_.about[i];
        if (!shard.fault.empty() || !(is_of(error, shard) || asked == i)) continue;
        is_known = true;
        if (++care_[i].faults < last_fault(type)) continue;
        // Of what is damaged another answer may need nothing, but nobody knows before it is asked.
        const bool is_passing = is_connection_fault(type) || type == "DatabaseModifiedError";
        lose(i, fault_text(error),
             is_passing ? RemoteCare::silent_at_most : RemoteCare::damaged_at_most);
    }
    // Of an answer that makes no sense Xapian does not always tell whose it is: as all connections
    // are made anew each shard is asked alone, where the same shows.
    return is_known || (is_connection_fault(type) && ++nameless_faults_ < last_fault(type) + 1);
}

} // namespace newshound
