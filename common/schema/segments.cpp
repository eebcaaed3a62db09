// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/schema/segments.hpp"

#include "common/error.hpp"
#include "common/schema/packing.hpp"
#include "common/schema/table_files.hpp"

#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace newshound {
namespace {

constexpr std::string_view folder_prefix = "segment-";

namespace fs = std::filesystem;

// A folder that lives as long.
class PassingFolder {
  public:
    PassingFolder() {
        std::error_code error;
        for (const fs::path& place : {fs::temp_directory_path(error), fs::path("/dev/shm")}) {
            path_ = (place.empty() ? fs::path("/tmp") : place) / "newshound-XXXXXX";
            if (mkdtemp(path_.data()) != nullptr) return;
        }
        throw SystemError("can't make " + path_, errno);
    }
    ~PassingFolder() {
        std::error_code error;
        fs::remove_all(path_, error);
    }
    PassingFolder(const PassingFolder&) = delete;
    PassingFolder& operator=(const PassingFolder&) = delete;

    const std::string& path() const { return path_; }

  private:
    std::string path_;
};

// The tables in `folder` by another head than stands there. Xapian takes the head that lies beside
// the tables, so links to them lie beside this one while it opens them.
Xapian::Database open_by_head(const std::string& folder, const std::string& head) {
    const PassingFolder passing;
    for (const fs::directory_entry& each : fs::directory_iterator(folder))
        if (each.path().extension() == ".glass")
            fs::create_symlink(fs::absolute(each.path()),
                               fs::path(passing.path()) / each.path().filename());
    std::ofstream file(passing.path() + "/iamglass", std::ios::binary);
    if (!(file << head).flush()) throw SystemError("can't write below " + passing.path(), errno);
    return Xapian::Database(passing.path(), Xapian::DB_BACKEND_GLASS);
}

Xapian::Database open_segment(const std::string& archive, const Segment& segment) {
    const std::string folder = segment_folder(archive, segment.number);
    if (table_identity(table_head(folder)) != table_identity(segment.head))
        throw DatabaseError(folder + " is missing or not the archive's; bring back a backup, or do "
                                     "without it: newshound doctor --repair (docs/trust.md)");
    check_table_files(folder);
    Xapian::Database open(folder, Xapian::DB_BACKEND_GLASS);
    return open.get_revision() == segment.revision ? open : open_by_head(folder, segment.head);
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
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
    if (error != std::errc() || end != name.data() + name.size()) return std::nullopt;
    return number;
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
