// SPDX-License-Identifier: GPL-3.0-or-later
// The segments of an archive: beside the articles in its own tables, those in folders within its
// folder, each a glass database of documents alone. So what a writer adds goes into tables that are
// small, and what is old is written anew only where segments of one size are merged. (As Lucene's
// segments, but a segment's articles can be changed.)
//
// The archive's own tables, its root, hold all metadata, and are committed last: what they tell of
// a segment is how it was then, with the head of its tables (Xapian's file "iamglass"). A segment
// that was committed once since, by a writer that did not come to commit the root, is put back by
// the next writer, who gives it that head again: the blocks that it names are not written to before
// a second commit. It is the state in which Xapian itself is, killed before it renames a new head.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

inline constexpr std::string_view segments_key = "newshound:segments";   // pack_segments
inline constexpr std::string_view documents_key = "newshound:documents"; // of root and segments

struct Segment {
    std::uint64_t number = 0;   // of its folder; greater than that of the one begun before
    std::uint64_t revision = 0; // Xapian's
    std::string head;           // all of iamglass
};

std::string pack_segments(const std::vector<Segment>& segments);
// In the order of what they hold, the oldest first: one that was merged has a higher number than
// those behind it may have. Empty where there are none; throws DatabaseError when what stands there
// can't be read.
std::vector<Segment> segments_of(const Xapian::Database& root);

// False where an archive is served of which root and segments were not all given to the server (or
// while its writer commits, and the server has the parts of two commits). Throws Xapian's errors.
bool is_whole(const Xapian::Database& served);

std::string segment_folder(const std::string& archive, std::uint64_t number);
// The number of a folder of that name; nothing when it is none's.
std::optional<std::uint64_t> segment_number(std::string_view name);

// Whether that folder, whatever archive it is of, is called as one of a segment is and holds tables
// of Xapian's alone, or nothing: no other is written to or removed, for it is somebody's.
bool is_segment_folder(const std::filesystem::path& folder);
// The first entry of a folder that a segment would not have; nothing where there is none, or it is
// no folder that can be read.
std::optional<std::filesystem::path> foreign_entry(const std::filesystem::path& folder);

// The folders of an archive's tables, its own first. Empty names for those of one file.
std::vector<std::string> table_folders(const std::string& archive);

// The archive in that folder for reading, its root first, then its segments, as they were when the
// root was committed: also while a writer commits, and where one died in that. To see what is newer
// it is opened anew: Database::reopen could find it between two segments' commits. Throws
// DatabaseError when files are missing, SystemError, Xapian's errors.
std::vector<Xapian::Database> open_segments(const std::string& archive);

// The same of a damaged archive: its root, and the segments of it that can be opened. Throws
// DatabaseError when the list of them can't be read, SystemError, Xapian's errors.
std::vector<Xapian::Database> open_damaged_segments(const std::string& archive);

// Several databases as one.
Xapian::Database joined(const std::vector<Xapian::Database>& parts);

} // namespace newshound
