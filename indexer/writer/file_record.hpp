// SPDX-License-Identifier: GPL-3.0-or-later
// What the database remembers of each file it has read, so that the next run reads only what
// changed and --prune knows what is gone. One metadata entry a file, under file_key().
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

// How a file looks from outside. Two equal stamps mean: not worth reading again.
struct FileStamp {
    std::uint64_t size = 0;
    std::int64_t modified = 0; // nanoseconds since 1970, a hint only: never a date of anything

    bool operator==(const FileStamp&) const = default;
};

// Of a file that holds a page; of a page in a container (common/text/record_name.hpp), whose stamp
// is its record's length and the hash of its head; or of a container read to its end.
struct FileRecord {
    FileStamp stamp;
    std::uint64_t bytes_hash = 0; // page_hash; of a container what container_mark gave
    std::string article;          // id of the article that it gave last; "" = none ever
    std::uint64_t content = 0;    // Slot::content of the version that it gave last; of a container
                                  // how many of its bytes were read
    std::string skipped;          // why it was skipped when it was read last; "" = it was not
    // Of a record: by what revisits refer to it (revisits.hpp). Of a container: 1 where its
    // plain-text conversions were read, too.
    std::vector<std::uint64_t> marks{};

    bool operator==(const FileRecord&) const = default;
};

// Why a page counts as gone whose container was replaced by one that does not hold it.
inline constexpr std::string_view no_longer_there = "no longer in its container";

// A page that is read gives an article or a reason why not.
inline bool is_of_container(const FileRecord& record) {
    return record.article.empty() && record.skipped.empty();
}

// `name` is the file's name from its root's label on: "archive/1999/page.html".
std::string file_key(std::string_view name);

// Of a page that gave an article the key under which its name stands: all that begin with
// `page_key(hash, "")` are of those pages.
std::string page_key(std::uint64_t bytes_hash, std::string_view name);

std::string pack_file_record(std::string_view name, const FileRecord& record);
// False on damaged bytes. Long names are digests in the key; the whole one stands in the value.
bool unpack_file_record(std::string_view bytes, std::string& name, FileRecord& record);

} // namespace newshound
