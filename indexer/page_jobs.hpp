// SPDX-License-Identifier: GPL-3.0-or-later
// What a run has to read, one page after the other: files, and the pages of containers.
#pragma once

#include "indexer/index_options.hpp"
#include "indexer/page_reader.hpp"
#include "indexer/source/container.hpp"
#include "indexer/source/patient_reader.hpp"
#include "indexer/source/source.hpp"
#include "indexer/writer/file_records.hpp"

#include <atomic>
#include <memory>
#include <optional>
#include <set>
#include <string>

namespace newshound {

class PagesInWork;

// A container that is as it was is passed over like any file. One that was written on is read from
// where the last run stopped; one that is new, or is not what it was, from its beginning. Its pages
// come first, then itself, so that it counts as read only when they are. Owns nothing of what it is
// given. One thread at a time.
class PageJobs {
  public:
    // Of `options` `with_texts`: plain-text conversions are pages, as they are in containers that
    // were read so; those that were read without them are read again. And `since`: of a container
    // that was changed since then the pages that were captured before are passed over; another run
    // reads it from its beginning. And `parts`: of a file that is not as it was only these records;
    // what another run is to know of it stays as it is. `deadly`: names of files that are not
    // opened, see deadly_pages.hpp. `stop` may be null.
    PageJobs(Source& source, KnownFiles& known, const PatientReader& patient, PagesInWork& in_work,
             const std::set<std::string>& deadly, const IndexOptions& options,
             const std::atomic<bool>* stop)
        : source_(source), known_(known), patient_(patient), in_work_(in_work), deadly_(deadly),
          with_texts_(options.with_texts), since_(options.since), parts_(options.parts),
          stop_(stop) {}

    // False at the end, and when the run is to stop.
    bool next(PageJob& job);

  private:
    bool lacks_texts(const FileRecord& known) const;
    bool is_old_file(const SourceItem& item) const;
    bool is_old_page(const SourceItem& item) const;
    bool is_stopped() const { return stop_ && stop_->load(); }
    std::optional<FileRecord> find(const SourceItem& item);
    bool open_container(const PageJob& job);
    bool next_of_container(PageJob& job);
    bool pick_records(const PageJob& job);
    void end_container(PageJob& job);

    Source& source_;
    KnownFiles& known_;
    const PatientReader& patient_;
    PagesInWork& in_work_;
    const std::set<std::string>& deadly_;
    bool with_texts_;
    std::optional<Date> since_;
    const std::optional<IndexedParts>& parts_;
    const std::atomic<bool>* stop_;
    std::shared_ptr<Container> container_; // being read; a read that never ends may hold it longer
    bool is_partly_read_ = false;          // of it: older pages, or all but some, are passed over
    std::optional<FileRecord> as_known_;   // of it: what stays so
    bool replaces_ = false;                // it is not what it was when it was read last
};

} // namespace newshound
