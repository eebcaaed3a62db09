// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pages_in_work.hpp"

#include "common/schema/table_files.hpp"

#include <fcntl.h>
#include <pthread.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string_view>

namespace newshound {
namespace {

// Bytes of the file for each thread: a name and a path, each ended by a zero. Longer ones are not
// noted: no system opens them.
constexpr std::size_t place_bytes = 16384;

std::chrono::nanoseconds time_of(clockid_t clock) {
    timespec time{};
    clock_gettime(clock, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

// The text that begins there; `at` moves behind its zero.
std::string next_text(std::string_view bytes, std::size_t& at) {
    const std::string_view text = bytes.substr(std::min(at, bytes.size()));
    const std::size_t size = text.find('\0');
    if (size == text.npos) return {}; // cut off
    at += size + 1;
    return std::string(text.substr(0, size));
}

std::vector<PageInWork> read_pages(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(file), {});
    std::vector<PageInWork> pages;
    for (std::size_t place = 0; place < bytes.size(); place += place_bytes) {
        const std::string_view noted = std::string_view(bytes).substr(place, place_bytes);
        std::size_t at = 0;
        PageInWork page;
        page.name = next_text(noted, at);
        page.path = next_text(noted, at);
        if (!page.name.empty() && !page.path.empty()) pages.push_back(std::move(page));
    }
    return pages;
}

} // namespace

PagesInWork::PagesInWork(const std::string& folder, unsigned threads, Overdue overdue,
                         std::chrono::milliseconds limit)
    : file_name_(folder + "/" + std::string(pages_in_work_file)),
      left_behind_(read_pages(file_name_)), places_(threads) {
    std::error_code ignored;
    working_folder_ = std::filesystem::current_path(ignored).string() + "/";
    if (overdue)
        watch_ = std::jthread([this, overdue = std::move(overdue), limit](
                                  const std::stop_token& stop) { watch(stop, overdue, limit); });
}

PagesInWork::~PagesInWork() {
    watch_ = {};
    if (file_ >= 0) close(file_);
}

void PagesInWork::forget() {
    unlink(file_name_.c_str());
}

// Made when the first page is begun: until then what an earlier run left stands.
void PagesInWork::open_file() {
    if (file_ != -1) return;
    file_ = open(file_name_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (file_ < 0) file_ = -2; // not tried again
    for (std::size_t i = 0; i < kept_.size(); ++i)
        note(places_.size() + i, kept_[i]);
}

void PagesInWork::note(std::size_t place, const PageInWork& page) {
    std::string bytes = page.name;
    bytes += '\0';
    if (!page.path.starts_with('/')) bytes += working_folder_;
    bytes += page.path;
    bytes += '\0';
    if (file_ < 0 || bytes.size() > place_bytes) return;
    const ssize_t written =
        pwrite(file_, bytes.data(), bytes.size(), static_cast<off_t>(place * place_bytes));
    static_cast<void>(written); // a page that is not noted is read all the same
}

std::size_t PagesInWork::begin(const std::string& name, const std::string& path) {
    const std::lock_guard lock(mutex_);
    open_file();
    const auto at = std::ranges::find(places_, false, &Place::taken);
    const auto number = static_cast<std::size_t>(at - places_.begin());
    at->taken = true;
    at->path = path;
    if (pthread_getcpuclockid(pthread_self(), &at->clock) != 0) at->clock = CLOCK_MONOTONIC;
    at->begun = time_of(at->clock);
    note(number, {name, path});
    return number;
}

void PagesInWork::end(std::size_t place) {
    const std::lock_guard lock(mutex_);
    places_[place].taken = false;
}

std::string PagesInWork::overdue_path(std::chrono::milliseconds limit) const {
    for (const Place& place : places_)
        if (place.taken && time_of(place.clock) - place.begun >= limit) return place.path;
    return {};
}

void PagesInWork::watch(const std::stop_token& stop, const Overdue& overdue,
                        std::chrono::milliseconds limit) {
    const std::chrono::milliseconds between_looks =
        std::min(limit / 2, std::chrono::milliseconds(1000));
    std::unique_lock lock(mutex_);
    std::string path;
    // Waits out the time between looks, unless it is to end.
    while (!ending_.wait_for(lock, stop, between_looks, [] { return false; })) {
        if (stop.stop_requested()) return;
        path = overdue_path(limit);
        if (!path.empty()) break;
    }
    lock.unlock();
    if (!path.empty()) overdue(path);
}

} // namespace newshound
