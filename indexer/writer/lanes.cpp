// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/writer/lanes.hpp"

#include <algorithm>
#include <utility>

namespace newshound {
namespace {

// So many documents that follow each other go into one lane, and are worth a thread's time.
constexpr std::size_t together = 10;

// They are a hundred kilobytes and more each.
constexpr std::size_t most_waiting_of_a_lane = 2 * together;

} // namespace

void Lanes::open(std::vector<Xapian::WritableDatabase> tables) {
    const std::lock_guard lock(mutex_);
    added_ = 0;
    for (Xapian::WritableDatabase& each : tables) {
        const Xapian::docid last = each.get_lastdocid();
        lanes_.push_back({.tables = std::move(each), .last = last});
    }
}

void Lanes::close() {
    const std::lock_guard lock(mutex_);
    lanes_.clear();
}

bool Lanes::is_too_full() const {
    return waiting_ >= most_waiting_of_a_lane * lanes_.size();
}

Lanes::Place Lanes::add(Xapian::Document&& document) {
    std::unique_lock lock(mutex_);
    while (!failure_ && is_too_full())
        if (!work(lock, 1)) changed_.wait(lock);
    if (failure_) std::rethrow_exception(failure_);
    const std::size_t lane = added_++ / together % lanes_.size();
    lanes_[lane].waiting.push_back(std::move(document));
    ++waiting_;
    return {lane, ++lanes_[lane].last};
}

bool Lanes::work() {
    std::unique_lock lock(mutex_);
    return work(lock, together);
}

// Of a lane where `enough` wait.
bool Lanes::work(std::unique_lock<std::mutex>& lock, std::size_t enough) {
    const auto lane = std::ranges::find_if(
        lanes_, [&](const Lane& each) { return !each.is_busy && each.waiting.size() >= enough; });
    if (lane == lanes_.end() || failure_) return false;
    std::vector<Xapian::Document> documents = std::exchange(lane->waiting, {});
    waiting_ -= documents.size();
    lane->is_busy = true;
    ++busy_;
    lock.unlock();
    std::exception_ptr failure;
    try {
        for (const Xapian::Document& each : documents)
            lane->tables.add_document(each);
    } catch (const Xapian::Error& error) {
        error.get_error_string(); // which it writes down at first, and several threads will ask for
        failure = std::current_exception();
    } catch (...) {
        failure = std::current_exception();
    }
    documents.clear();
    lock.lock();
    lane->is_busy = false;
    --busy_;
    if (failure && !failure_) failure_ = failure;
    changed_.notify_all();
    if (failure) std::rethrow_exception(failure);
    return true;
}

void Lanes::drain() {
    std::unique_lock lock(mutex_);
    while (!failure_ && (waiting_ != 0 || busy_ != 0))
        if (!work(lock, 1)) changed_.wait(lock);
    if (failure_) std::rethrow_exception(failure_);
}

} // namespace newshound
