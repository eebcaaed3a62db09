// SPDX-License-Identifier: GPL-3.0-or-later
// Lanes: the tables of several segments to which documents are added at the same time, by whichever
// threads are free. (Lucene gives each thread a segment of its own; here the order of the documents
// says into which one each goes, so that threads do not show.)
#pragma once

#include <xapian.h>

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <vector>

namespace newshound {

// One thread opens, fills, drains and closes; work() is for any. What Xapian throws in one thread
// is thrown in that one, and by drain() and add() from then on: the tables then lack documents.
class Lanes {
  public:
    // A document's place in a lane.
    struct Place {
        std::size_t lane = 0;
        Xapian::docid number = 0;
    };

    // REQUIRES: they are not open. Until they are closed nobody else writes to `tables`, nor reads
    // them, but behind drain() and before the next add().
    void open(std::vector<Xapian::WritableDatabase> tables);
    bool are_open() const { return !lanes_.empty(); } // for the one thread
    // REQUIRES: drained
    void close();

    // Where the document will be. Waits where too many do. REQUIRES: open; nothing else shares what
    // is in `document`
    Place add(Xapian::Document&& document);

    // Adds some of those that wait to the tables of one lane. False where no lane needs it.
    bool work();

    // Behind it all are in their tables, and no thread works on these.
    void drain();

  private:
    struct Lane {
        Xapian::WritableDatabase tables{};
        Xapian::docid last = 0; // of the documents, those that wait among them
        std::vector<Xapian::Document> waiting{};
        bool is_busy = false;
    };

    bool is_too_full() const;
    bool work(std::unique_lock<std::mutex>& lock, std::size_t enough);

    std::vector<Lane> lanes_;
    std::size_t added_ = 0;   // to all, since they were opened
    std::size_t waiting_ = 0; // documents
    std::size_t busy_ = 0;    // lanes
    std::exception_ptr failure_;
    std::mutex mutex_;
    std::condition_variable changed_;
};

} // namespace newshound
