// SPDX-License-Identifier: GPL-3.0-or-later
// Where archived pages come from: a list of items, each read when its turn comes.
#pragma once

#include "indexer/page.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace newshound {

struct ArchivedMember;
struct ArchivedRecord;
struct RecordHead;

// A file that holds a page, or many (container.hpp), as seen from outside; or a page in such a
// container.
struct SourceItem {
    std::string name;          // from its root's label on, UTF-8: its identity between runs
    std::string path;          // to open it and to show to people; any bytes
    std::uint64_t size = 0;    // bytes on disk
    std::int64_t modified = 0; // nanoseconds since 1970; only a hint that it changed
    bool is_named = false;     // a person named this very file, not its folder
    std::string skipped;       // why it holds no page, where that is known without reading it
    std::shared_ptr<const ArchivedRecord> record{}; // of a WARC file; null = none
    std::shared_ptr<const ArchivedMember> member{}; // of an archive, or a line; null = none
    // Of a record of a WARC file that says that a page was found as it had been (record_marks.hpp).
    std::shared_ptr<const RecordHead> revisit{};
    std::map<std::string, std::uint64_t>
        records{}; // of the container, by kind, since the last item
    // Of what a container gave: up to which byte of its file it has been read, about.
    std::optional<std::uint64_t> reached{};

    bool is_in_container() const { return record || member; }
};

class Source {
  public:
    virtual ~Source() = default;

    // The next item, in an order that depends on the names alone. False at the end. Never throws
    // for what it finds. One thread at a time.
    virtual bool next(SourceItem& item) = 0;

    // Reads an item's page, of at most `limit` bytes. "" when that went well, else why not: one of
    // the reasons in skip_reasons.hpp. Safe from several threads.
    virtual std::string load(const SourceItem& item, std::size_t limit, Page& page) const = 0;
};

} // namespace newshound
