// SPDX-License-Identifier: GPL-3.0-or-later
// What the database remembers of each file it has read, so that the next run reads only what
// changed and --prune knows what is gone. One metadata entry a file, under file_key().
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace newshound {

// How a file looks from outside. Two equal stamps mean: not worth reading again.
struct FileStamp {
    std::uint64_t size = 0;
    std::int64_t modified = 0; // nanoseconds since 1970, a hint only: never a date of anything

    bool operator==(const FileStamp&) const = default;
};

struct FileRecord {
    FileStamp stamp;
    std::uint64_t bytes_hash = 0; // hash64 of the decompressed page
    std::string article;          // id of the article that it gave last; "" = none ever
    std::uint64_t content = 0;    // Slot::content of the version that it gave last
    std::string skipped;          // why it was skipped when it was read last; "" = it was not

    bool operator==(const FileRecord&) const = default;
};

// `name` is the file's name from its root's label on: "archive/1999/page.html".
std::string file_key(std::string_view name);

std::string pack_file_record(std::string_view name, const FileRecord& record);
// False on damaged bytes. Long names are digests in the key; the whole one stands in the value.
bool unpack_file_record(std::string_view bytes, std::string& name, FileRecord& record);

} // namespace newshound
