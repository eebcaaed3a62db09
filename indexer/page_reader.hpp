// SPDX-License-Identifier: GPL-3.0-or-later
// What a run does with one file that may hold a page: passes over it, or makes a document of it.
#pragma once

#include "common/schema/share.hpp"
#include "indexer/source/source.hpp"
#include "indexer/writer/article_document.hpp"
#include "indexer/writer/file_record.hpp"

#include <cstdint>
#include <optional>
#include <set>
#include <string>

namespace newshound {

class PagesInWork;
class Stages;

struct PageJob {
    SourceItem item;
    std::optional<FileRecord> known;     // from an earlier run
    std::optional<FileRecord> container; // the item is one, read to its end: what is to be known
    bool is_older = false;               // than the run asks for: it is not read
    bool replaces = false; // the container is not what it was; the item is it or a page of it
};

struct PageResult {
    SourceItem item;
    FileRecord record;
    bool read = false;                       // the record is new
    bool is_older = false;                   // as PageJob has it
    bool is_new = false;                     // no record of the file was known
    bool is_container = false;               // one that was read to its end
    bool replaces = false;                   // as PageJob has it
    std::uint64_t bytes = 0;                 // of the page
    std::optional<ArticleDocument> document; // nothing = skipped or unchanged
};

// Owns nothing of what it is given. Safe from several threads.
class PageReader {
  public:
    // `deadly`: names of items that are not read, see deadly_pages.hpp. `check_digests`: a record
    // that is not what its digest says is skipped. `share`: of pages of others no document is made,
    // they are skipped as of_another_shard.
    PageReader(const Source& source, const Stages& stages, const std::set<std::string>& deadly,
               PagesInWork& in_work, bool check_digests, const std::optional<Share>& share)
        : source_(source), stages_(stages), deadly_(deadly), in_work_(in_work),
          check_digests_(check_digests), share_(share) {}

    // A file that is as it was is not opened; of one whose bytes are as they were no page is read.
    PageResult read(const PageJob& job) const;

  private:
    bool is_of_another_shard(const PageJob& job) const;
    void read_bytes(const PageJob& job, PageResult& result) const;
    void understand(const Page& page, PageResult& result) const;

    const Source& source_;
    const Stages& stages_;
    const std::set<std::string>& deadly_;
    PagesInWork& in_work_;
    bool check_digests_;
    std::optional<Share> share_;
};

} // namespace newshound
