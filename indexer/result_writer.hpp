// SPDX-License-Identifier: GPL-3.0-or-later
// Takes what came of pages into the database and the report, in their order.
#pragma once

#include "common/article/date.hpp"
#include "indexer/index_options.hpp"
#include "indexer/moved_files.hpp"
#include "indexer/page_reader.hpp"
#include "indexer/report.hpp"
#include "indexer/writer/writer.hpp"

#include <cstdint>
#include <set>
#include <string>

namespace newshound {

// Owns nothing of what it is given. One thread at a time.
class ResultWriter {
  public:
    // `today` bounds when a page can have been captured.
    ResultWriter(Writer& writer, MovedFiles& moved, const Date& today, Report& report,
                 const IndexEvents& events)
        : writer_(writer), moved_(moved), today_(today), report_(report), events_(events) {}

    // Commits when that is due. Throws as Writer does.
    void take(PageResult&& result);

    // At the end: which revisits are of pages that are here is known only then.
    void count_revisits();

  private:
    void count_bytes(const SourceItem& item);
    void take_container(const PageResult& result);
    void take_revisit(const RecordHead& head, const FileRecord& record);
    void mark_what_is_gone(const std::string& container);
    void take_page(PageResult& result);
    bool take_moved(PageResult& result);
    void write(PageResult& result);
    void skip(const std::string& path, const std::string& reason);

    Writer& writer_;
    MovedFiles& moved_;
    const Date& today_;
    Report& report_;
    const IndexEvents& events_;
    std::uint64_t passed_ = 0;       // bytes of files that are done
    std::uint64_t revisits_ = 0;     // noted
    std::set<std::string> standing_; // pages of the container being read that was replaced
};

} // namespace newshound
