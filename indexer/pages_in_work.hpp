// SPDX-License-Identifier: GPL-3.0-or-later
// Which pages are being read at this moment, kept on the disk, so that the run after one that a
// page killed knows which pages that may have been; and how long each takes.
#pragma once

#include <chrono>
#include <condition_variable>
#include <ctime>
#include <functional>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace newshound {

struct PageInWork {
    std::string name; // SourceItem::name
    std::string path; // full, to open it

    bool operator==(const PageInWork&) const = default;
};

// What a page may take of a processor: far more than the budgets of page_limits.hpp let it take.
inline constexpr std::chrono::seconds page_time{120};

// The file pages_in_work_file of a database: one place for each thread, overwritten when the
// next page is begun, which is one write of some hundred bytes a page; behind them, what was kept.
// Nothing waits for a disk: a power cut is no page's fault. What can't be written is left out, the
// run goes on. REQUIRES: this process alone writes the database.
class PagesInWork {
  public:
    using Overdue = std::function<void(const std::string& path)>;

    // `overdue`, which may be empty, is called on a thread of its own, once, for a page that has
    // taken `limit`.
    PagesInWork(const std::string& folder, unsigned threads, Overdue overdue,
                std::chrono::milliseconds limit = page_time);
    ~PagesInWork();
    PagesInWork(const PagesInWork&) = delete;
    PagesInWork& operator=(const PagesInWork&) = delete;

    // Those that an earlier run was reading, or had just read, when it was ended.
    const std::vector<PageInWork>& left_behind() const { return left_behind_; }

    // Pages that stay noted beside those in work: what is known of them is not committed yet, and
    // a run that dies before it is shall not meet them again. Before the first begin().
    void keep(std::vector<PageInWork> pages) { kept_ = std::move(pages); }

    // Once all that is known of the pages is committed: takes the file away.
    void forget();

    // Around the work on a page, both on the thread that does it; at most `threads` at once. What
    // begin() gives is for end().
    std::size_t begin(const std::string& name, const std::string& path);
    void end(std::size_t place);

  private:
    struct Place {
        bool taken = false;
        std::string path;
        clockid_t clock{};                 // of the thread's time on a processor
        std::chrono::nanoseconds begun{0}; // by it
    };

    void open_file();
    void note(std::size_t place, const PageInWork& page);
    void watch(const std::stop_token& stop, const Overdue& overdue,
               std::chrono::milliseconds limit);
    std::string overdue_path(std::chrono::milliseconds limit) const;

    std::string file_name_;
    std::string working_folder_; // in front of paths that are not full
    std::vector<PageInWork> left_behind_;
    std::vector<PageInWork> kept_;
    int file_ = -1;
    mutable std::mutex mutex_;
    std::condition_variable_any ending_;
    std::vector<Place> places_;
    std::jthread watch_; // last: it looks at the places
};

} // namespace newshound
