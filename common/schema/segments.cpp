// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/schema/segments.hpp"

#include "common/error.hpp"
#include "common/schema/packing.hpp"
#include "common/schema/table_files.hpp"
#include "common/schema/tables_by_head.hpp"

#include <charconv>
#include <filesystem>

namespace newshound {
namespace {

constexpr std::string_view folder_prefix = "segment-";

namespace fs = std::filesystem;

Xapian::Database open_segment(const std::string& archive, const Segment& segment) {
    const std::string folder = segment_folder(archive, segment.number);
    if (table_identity(table_head(folder)) != table_identity(segment.head))
        throw DatabaseError(folder + " is missing or not the archive's; bring back a backup, or do "
                                     "without it: newshound doctor --repair (docs/trust.md)");
    check_table_files(folder);
    Xapian::Database open(folder, Xapian::DB_BACKEND_GLASS);
    if (open.get_revision() == segment.revision) return open;
    return Xapian::Database(TablesByHead(folder, segment.head).folder(), Xapian::DB_BACKEND_GLASS);
}

std::vector<Xapian::Database> open_once(const std::string& archive) {
    check_table_files(archive);
    std::vector<Xapian::Database> parts = {Xapian::Database(archive, Xapian::DB_BACKEND_GLASS)};
    for (const Segment& each : segments_of(parts.front()))
        parts.push_back(open_segment(archive, each));
    return parts;
}

} // namespace

std::string pack_segments(const std::vector<Segment>& segments) {
    std::string bytes;
    for (const Segment& each : segments) {
        pack_number(bytes, each.number);
        pack_number(bytes, each.revision);
        pack_text(bytes, each.head);
    }
    return bytes;
}

std::vector<Segment> segments_of(const Xapian::Database& root) {
    const std::string bytes = root.get_metadata(std::string(segments_key));
    std::vector<Segment> segments;
    for (Unpacker in(bytes); !in.at_end();) {
        Segment each;
        each.number = in.number();
        each.revision = in.number();
        each.head = in.text();
        if (!in.ok()) throw DatabaseError("the list of the archive's segments can't be read");
        segments.push_back(std::move(each));
    }
    return segments;
}

bool is_whole(const Xapian::Database& served) {
    const std::string documents = served.get_metadata(std::string(documents_key));
    return documents.empty() || documents == std::to_string(served.get_doccount());
}

std::string segment_folder(const std::string& archive, std::uint64_t number) {
    return archive + "/" + std::string(folder_prefix) + std::to_string(number);
}

std::optional<std::uint64_t> segment_number(std::string_view name) {
    if (!name.starts_with(folder_prefix)) return std::nullopt;
    name.remove_prefix(folder_prefix.size());
    if (name.starts_with('0')) return std::nullopt; // "01"
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
    if (error != std::errc() || end != name.data() + name.size()) return std::nullopt;
    return number;
}

std::optional<fs::path> foreign_entry(const fs::path& folder) {
    std::error_code error;
    fs::directory_iterator at(folder, error);
    for (const fs::directory_iterator end; !error && at != end; at.increment(error)) {
        const std::string name = at->path().filename();
        // Besides its tables: its lock, and a head that is not whole yet.
        const bool is_own = is_table_file(name) || name == "flintlock" || name == "v.tmp" ||
                            name.starts_with("iamglass.new");
        if (!is_own || !at->is_regular_file(error)) return at->path();
    }
    return std::nullopt;
}

bool is_segment_folder(const fs::path& folder) {
    std::error_code error;
    if (!segment_number(folder.filename().string())) return false;
    if (!fs::is_directory(fs::symlink_status(folder, error))) return false;
    const fs::directory_iterator can_be_read(folder, error);
    return !error && !foreign_entry(folder);
}

std::vector<std::string> table_folders(const std::string& archive) {
    std::vector<std::string> folders = {archive};
    for (const Segment& each : segments_of(Xapian::Database(archive, Xapian::DB_BACKEND_GLASS)))
        folders.push_back(segment_folder(archive, each.number));
    return folders;
}

// A writer that merges segments removes the old ones, but first commits the root.
std::vector<Xapian::Database> open_segments(const std::string& archive) {
    constexpr int most_attempts = 20;
    for (int attempt = 1;; ++attempt) {
        const std::string head = table_head(archive);
        try {
            return open_once(archive);
        } catch (...) {
            if (attempt == most_attempts || table_head(archive) == head) throw;
        }
    }
}

std::vector<Xapian::Database> open_damaged_segments(const std::string& archive) {
    std::vector<Xapian::Database> parts = {Xapian::Database(archive, Xapian::DB_BACKEND_GLASS)};
    for (const Segment& each : segments_of(parts.front())) {
        try {
            parts.push_back(open_segment(archive, each));
        } catch (const DatabaseError&) {
            // It is left out.
        } catch (const Xapian::DatabaseError&) {
            // It is, too.
        }
    }
    return parts;
}

Xapian::Database joined(const std::vector<Xapian::Database>& parts) {
    Xapian::Database all;
    for (const Xapian::Database& part : parts)
        all.add_database(part);
    return all;
}

} // namespace newshound
